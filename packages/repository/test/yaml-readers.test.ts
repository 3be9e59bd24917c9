import { type Artifact, formatArtifact } from '@tenantry/artifact';
import { planBlueprint } from '@tenantry/blueprint';
import { renderBlueprint } from '@tenantry/synth';
import { anExampleCatalog, anExampleTenant, arbitraryTenant, arbitraryText } from '@tenantry/testing';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { sampleCatalog, sampleTenants } from './sample-root.ts';

const catalog = anExampleCatalog();

/** Readers of YAML that nobody of us wrote, in the versions of the language that consumers read. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'yaml as 1.2': (text) => parse(text, { version: '1.2' }),
  // What Kubernetes and Argo CD read is mostly 1.1.
  'yaml as 1.1': (text) => parse(text, { version: '1.1', merge: true }),
  'js-yaml': (text) => load(text),
};

function manifestsOf(tenant: Parameters<typeof planBlueprint>[0], facts = catalog): readonly Artifact[] {
  return renderBlueprint(planBlueprint(tenant, facts).blueprint).filter(({ path }) => path.endsWith('.yaml'));
}

describe.each(Object.entries(READERS))('%s reads', (_, read) => {
  test('every manifest of the sample fleet as the value that was written', () => {
    const manifests = sampleTenants.flatMap((tenant) => manifestsOf(tenant, sampleCatalog));
    expect(manifests.length).toBeGreaterThan(100);
    for (const artifact of manifests) expect(read(formatArtifact(artifact).text)).toEqual(artifact.value);
  });

  test('every manifest of any tenant as the value that was written', () => {
    fc.assert(
      fc.property(arbitraryTenant(), (tenant) => {
        for (const artifact of manifestsOf(tenant)) expect(read(formatArtifact(artifact).text)).toEqual(artifact.value);
      }),
      { numRuns: 25 },
    );
  });

  test('the text of a setting, whatever it is, as the customer wrote it', () => {
    fc.assert(
      fc.property(arbitraryText({ minLength: 0, maxLength: 400 }), (text) => {
        const tenant = anExampleTenant({ applications: { 'file-server': { settings: { CHATBOT_GREETING: text } } } });
        const deployment = manifestsOf(tenant).find(({ path }) => path.endsWith('/deployment-file-server.yaml'));
        if (deployment === undefined) throw new Error('there is no Deployment');
        expect(greetingIn(read(formatArtifact(deployment).text))).toBe(text);
      }),
      { numRuns: 25 },
    );
  });
});

/**
 * The greeting in a Deployment. Kubernetes expands `$(NAME)` in the values of variables, and reads `$$` as one `$`.
 */
function greetingIn(value: unknown): unknown {
  const found: unknown[] = [];
  JSON.stringify(value, (_, inner: unknown) => {
    if (isVariable(inner) && inner.name === 'CHATBOT_GREETING') found.push(inner.value.replaceAll('$$', () => '$'));
    return inner;
  });
  return found[0];
}

function isVariable(value: unknown): value is { readonly name: string; readonly value: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    'value' in value &&
    typeof value.value === 'string'
  );
}
