import { createRequire } from 'node:module';
import { SsmParameter } from '@cdktf/provider-aws/lib/ssm-parameter/index.js';
import { afterEach, describe, expect, test } from 'vitest';
import { escapeTemplates } from '../src/escape-templates.ts';
import { renderTerraform } from '../src/index.ts';
import { stackJson } from '../src/stack-json.ts';
import { StackScope } from '../src/stack-scope.ts';
import { STACKS } from '../src/stacks.ts';
import { withoutStackTraces } from '../src/without-stack-traces.ts';
import { aDedicatedEnvironment, aSharedEnvironment } from './an-environment.ts';

const keep = (id: string) => id;
const parameter = (name: string) => ({ name, type: 'String', value: 'x' });

describe.each([aDedicatedEnvironment(), aSharedEnvironment('node')])('at isolation $isolation', (environment) => {
  test.each(environment.stacks)('the $name stack is what cdktf itself would write', ({ name, contents }) => {
    const scope = new StackScope(name, keep);
    STACKS[name](scope, escapeTemplates(environment), contents);
    expect(stackJson(scope)).toEqual(withoutMetadata(scope.stack.toTerraform()));
  });
});

describe('a resource that gets lost', () => {
  test('is noticed when two logical ids are the same', () => {
    const scope = new StackScope('data', keep);
    scope.resource(SsmParameter, 'host', parameter('a'));
    expect(() => scope.resource(SsmParameter, 'host', parameter('b'))).toThrow(/already a Construct/);
  });

  test('is noticed when only the construct ids differ', () => {
    let calls = 0;
    const scope = new StackScope('data', (id) => `${id}${calls++}`);
    scope.resource(SsmParameter, 'host', parameter('a'));
    scope.resource(SsmParameter, 'host', parameter('b'));
    expect(() => stackJson(scope)).toThrow('2 resources and data sources were made, but 1 were rendered');
  });

  test('stops the rendering of two hosts that claim one identifier', () => {
    const before = aDedicatedEnvironment();
    const hosts = ['a.example', 'b.example'].map((host) => ({
      host,
      logicalId: 'same',
      kind: 'record' as const,
      service: 'http://x:80',
    }));
    expect(() => renderTerraform({ ...before, edge: { ...before.edge, hosts } })).toThrow();
  });
});

test('a token that somebody leaves in a construct is noticed', () => {
  const scope = new StackScope('data', keep);
  const host = scope.resource(SsmParameter, 'host', parameter('a'));
  scope.resource(SsmParameter, 'copy', parameter(host.arn));
  expect(() => stackJson(scope)).toThrow(/token is left unresolved/);
});

test('cdktf keeps nothing of what was rendered', () => {
  // Its map of tokens is global, never emptied and not exported.
  const { TokenMap } = createRequire(import.meta.url)('cdktf/lib/tokens/private/token-map.js');
  const before = TokenMap.instance().tokenCounter;
  renderTerraform(aDedicatedEnvironment());
  expect(TokenMap.instance().tokenCounter).toBe(before);
});

describe('without stack traces', () => {
  const limit = Error.stackTraceLimit;
  afterEach(() => {
    Error.stackTraceLimit = limit;
  });

  test('the limit is 0 inside, whoever sets it, and as before outside', () => {
    const inside = withoutStackTraces(() => {
      Error.stackTraceLimit = 50;
      return Error.stackTraceLimit;
    });
    expect([inside, Error.stackTraceLimit]).toEqual([0, limit]);
  });

  test('an error still says where it comes from', () => {
    const fail = () => {
      throw new Error('broken');
    };
    expect(() => withoutStackTraces(fail)).toThrow(expect.objectContaining({ stack: expect.stringContaining('fail') }));
    expect(Error.stackTraceLimit).toBe(limit);
  });

  test('the limit can be set afterwards', () => {
    withoutStackTraces(() => null);
    Error.stackTraceLimit = 7;
    expect(Error.stackTraceLimit).toBe(7);
  });
});

/** Removes the comments that cdktf puts at the top and into every block. */
function withoutMetadata(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, item) => (key === '//' ? undefined : item)));
}
