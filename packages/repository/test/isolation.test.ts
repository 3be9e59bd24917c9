import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDENTITY_TYPES } from '@tenantry/artifact';
import { describe, expect, test } from 'vitest';
import { repository, temporaryRoot } from './temporary-root.ts';

interface Leak {
  /** What aurelia has, as it stands in its tree. */
  readonly value: string;
  /** A file of kestrel, and text in it that the value replaces. */
  readonly file: string;
  readonly instead: string | RegExp;
}

const kestrel = 'generated/tenants/kestrel/production';
const LEAKS: Readonly<Partial<Record<(typeof IDENTITY_TYPES)[number], Leak>>> = {
  account: {
    value: '888899990000',
    file: `${kestrel}/terraform/foundation/main.tf.json`,
    instead: /(?<="allowed_account_ids": \[\s*")\d{12}/,
  },
  range: {
    value: '10.64.4.0/22',
    file: `${kestrel}/kubernetes/platform/${named('networkpolicy', 'file-server')}`,
    instead: /(?<=cidr: ")10\.[\d./]+/,
  },
  namespace: {
    value: 'aurelia-production',
    file: `${kestrel}/kubernetes/application/deployment-file-server.yaml`,
    instead: 'kestrel-production',
  },
};

function named(kind: string, part: string): string {
  const names = readdirSync(join(repository, kestrel, 'kubernetes/platform'));
  return names.find((name) => name.startsWith(kind) && name.includes(part)) ?? `${kind}-${part}`;
}

describe('a seeded leak is found and named with both places', () => {
  test.each(Object.entries(LEAKS))('%s', (type, { value, file, instead }) => {
    const root = temporaryRoot();
    const text = root.read(file);
    const leaked = text.replace(instead, value);
    expect(leaked).not.toBe(text);
    root.write(file, leaked);
    const { status, stdout } = root.run(['check', '--format', 'json']);
    expect(status).toBe(2);
    const found = JSON.parse(stdout).diagnostics.filter(({ code }: { code: string }) => code === 'isolation-violated');
    expect(found.length).toBeGreaterThan(0);
    expect(JSON.stringify(found)).toContain(type);
    expect(JSON.stringify(found)).toContain(file);
    expect(JSON.stringify(found)).toContain('generated/tenants/aurelia/');
  });
});

test('no tenant’s tree speaks of another tenant', () => {
  const trees = ['aurelia', 'brightleaf', 'kestrel'].map((id) => ({
    id,
    text: [...textsBelow(join(repository, 'generated/tenants', id))].join('\n'),
  }));
  for (const { id, text } of trees) {
    for (const other of trees) if (other.id !== id) expect(text).not.toContain(other.id);
  }
});

function* textsBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) yield readFileSync(join(entry.parentPath, entry.name), 'utf8');
  }
}
