import type { EnvironmentBlueprint } from '@tenantry/blueprint';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderTerraform } from '../src/index.ts';
import { aDedicatedEnvironment } from './an-environment.ts';
import { hostileText } from './hostile-text.ts';
import { stackOf, textsOf, unescaped } from './reading.ts';

/** An expression of ours: code without quotes, so without a place for text of a tenant. */
const EXPRESSION = /^[\w.[\], ()]+$/;

function withTags(tags: Readonly<Record<string, string>>): EnvironmentBlueprint {
  return { ...aDedicatedEnvironment(), tags };
}

test('5,000 hostile texts reach Terraform as what they are, as values and as keys', () => {
  const texts = fc.sample(hostileText(), { numRuns: 5_000, seed: 1 });
  const tags = Object.fromEntries(texts.map((text, index) => [`${index} ${text}`, text]));
  const rendered: Record<string, string> = stackOf(withTags(tags), 'edge').provider.aws[0].default_tags[0].tags;
  const read = Object.fromEntries(Object.entries(rendered).map(([key, value]) => [unescaped(key), unescaped(value)]));
  expect(read).toEqual(tags);
});

test('no text of a blueprint opens a template, wherever it stands', () => {
  fc.assert(
    fc.property(hostileText(), (text) => {
      const before = aDedicatedEnvironment();
      const artifacts = renderTerraform({
        ...before,
        id: text,
        tags: { [text]: text },
        parameterPrefix: `/${text}`,
        foundation: {
          ...before.foundation,
          key: { alias: `alias/${text}`, deletionWindowDays: 7 },
          bucket: { name: text, arn: `arn:aws:s3:::${text}`, noncurrentVersionDays: 1 },
        },
        database: { ...before.database, identifier: text, name: text, username: text, hostParameter: text },
        workloadIdentity: { ...before.workloadIdentity, role: text, namespace: text, bucketArn: text },
        parameterReader: { ...before.parameterReader, role: text, namespace: text, parameterPrefix: text },
        edge: {
          ...before.edge,
          tunnel: text,
          origin: { ...before.edge.origin, host: text, service: text },
          hosts: before.edge.hosts.map((host) => ({ ...host, host: text, service: text })),
        },
      });
      const opened = textsOf(artifacts).flatMap(templatesIn);
      expect(opened.filter((code) => !EXPRESSION.test(code))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('policies stay the JSON that they were, with the text inside', () => {
  const name = `a"b\\c\${d}%{e}`;
  const before = aDedicatedEnvironment();
  const environment = { ...before, workloadIdentity: { ...before.workloadIdentity, namespace: name } };
  const trust = stackOf(environment, 'cluster').resource.aws_iam_role.workload.assume_role_policy;
  expect(JSON.parse(unescaped(trust)).Statement[0].Condition.StringEquals['aws:RequestTag/kubernetes-namespace']).toBe(
    name,
  );
});

describe('text that cannot be made harmless is refused', () => {
  test.each([`\${TfToken[TOKEN.0]}`, '#{TfToken[TOKEN.0]}', '&{TfToken[TOKEN.0]}', 'TfToken['])('%s', (text) => {
    expect(() => renderTerraform(withTags({ name: text }))).toThrow(/token of cdktf/);
    expect(() => renderTerraform(withTags({ [text]: 'name' }))).toThrow(/token of cdktf/);
  });

  test('a key that changes the object which holds it', () => {
    expect(() => renderTerraform(withTags(JSON.parse('{"__proto__": "x"}')))).toThrow(/__proto__/);
  });

  test.each(['bucket', 'key', 'region', 'keyArn'] as const)('a template in the %s of a backend', (field) => {
    const before = aDedicatedEnvironment();
    const stacks = before.stacks.map((stack) => ({ ...stack, backend: { ...stack.backend, [field]: `a\${b}` } }));
    expect(() => renderTerraform({ ...before, stacks })).toThrow(/no literal can hold a template/);
  });

  test('a zone that is no part of an identifier', () => {
    const before = aDedicatedEnvironment();
    const network = before.foundation.network;
    if (network === null) throw new Error('the example has no network');
    const zones = network.zones.map((zone) => ({ ...zone, zone: `${zone.zone}.id} \${file(` }));
    const foundation = { ...before.foundation, network: { ...network, zones } };
    expect(() => renderTerraform({ ...before, foundation })).toThrow(/no Terraform identifier/);
  });
});

/** Code of every interpolation that a text opens, and every directive with its marker. */
function templatesIn(text: string): readonly string[] {
  const open = text.replace(/\$\$\{|%%\{/g, ' ');
  return [...open.matchAll(/\$\{([^}]*)\}?|(%\{)/g)].map(([, code, directive]) => code ?? directive ?? '');
}
