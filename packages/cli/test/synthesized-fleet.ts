import { beforeAll, expect } from 'vitest';
import { aSmallTenant, fleetRoot } from './fleet-root.ts';
import { tenantry } from './run-cli.ts';
import { filesBelow, temporaryRoot } from './temporary-root.ts';

/** The tenants of the fleet. */
export const ACME = aSmallTenant('acme');
export const BETA = aSmallTenant('beta');

/** A fleet that was synthesized once, before the tests of a file. */
export interface SynthesizedFleet {
  /** Every file of its root. */
  readonly files: () => Readonly<Record<string, string>>;
  /** A copy of its root. */
  readonly copy: () => string;
  /** Paths below a root that are not as in the fleet's: files with another text, missing ones, and more ones. */
  readonly differences: (root: string) => readonly string[];
}

/** Synthesizes acme and beta before the tests of the calling file. */
export function synthesizedFleet(): SynthesizedFleet {
  let files: Readonly<Record<string, string>> = {};
  beforeAll(async () => {
    const root = fleetRoot([ACME, BETA]);
    const { code, stdout, stderr } = await tenantry(['-C', root, 'synth']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^tenants\/acme: \d+ created$/m);
    expect(stdout).toMatch(/^wrote \d+ created in \d+ folders \(2 tenants, \d+ files\)$/m);
    files = filesBelow(root);
  });
  return {
    files: () => files,
    copy: () => temporaryRoot(files),
    differences: (root) => {
      const now = filesBelow(root);
      return [...new Set([...Object.keys(now), ...Object.keys(files)])].filter((path) => now[path] !== files[path]);
    },
  };
}
