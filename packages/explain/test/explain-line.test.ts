import { describe, expect, test } from 'vitest';
import { explainLine, type LineExplanation } from '../src/index.ts';
import { aSmallPlan, filesOf, lineWith } from './a-plan.ts';

const DATA = 'tenants/acme/production/terraform/data/main.tf.json';
const CLAIM = 'tenants/acme/production/kubernetes/application/persistentvolumeclaim-file-server-files.yaml';

const planned = aSmallPlan();

function explain(path: string, text: string): LineExplanation {
  const explanation = explainLine(planned, path, lineWith(planned, path, text));
  if (explanation === null) throw new Error(`${path} is not explained`);
  return explanation;
}

function placesOf({ causes }: LineExplanation): readonly string[] {
  return causes.flatMap(({ sources }) => sources.slice(0, 1).map(({ file, pointer }) => `${file}${pointer}`));
}

describe('a line', () => {
  test('that carries a value names the decision, and the place that it came from first', () => {
    const explanation = explain(DATA, '"instance_class"');
    expect(explanation.causes.map(({ decision }) => decision)).toEqual(['/environments/0/database/class']);
    expect(placesOf(explanation)).toEqual([
      'packages/catalog/data/tiers/standard.json/environments/production/database/class',
    ]);
    expect(explanation.pointer).toBe('/resource/aws_db_instance/main/instance_class');
  });

  test('with a value of the tenant file names its field', () => {
    const explanation = explain('tenants/acme/production/terraform/edge/main.tf.json', '"custom_origin_server"');
    expect(explanation.presence.flatMap(({ sources }) => sources).map(({ file }) => file)).toContain(
      'tenants/acme.json',
    );
  });

  test('that is always written so has no cause, but is there because of the tenant and its environment', () => {
    const { causes, presence } = explain(CLAIM, 'apiVersion');
    expect(causes).toEqual([]);
    const decisions = presence.map(({ decision }) => decision);
    expect(decisions).toEqual(expect.arrayContaining(['/environments/0/tenant', '/environments/0/name']));
    expect(presence.flatMap(({ sources }) => sources.map(({ pointer }) => pointer))).toEqual(
      expect.arrayContaining(['/id', '/environments/production']),
    );
  });

  test('tells what it carries apart from what it is there for', () => {
    const { causes, presence } = explain(CLAIM, 'storage:');
    expect(causes.map(({ decision }) => decision)).toEqual(['/environments/0/applications/0/volume/size']);
    expect(presence.map(({ decision }) => decision)).not.toContain('/environments/0/applications/0/volume/size');
  });
});

test('there is nothing to explain in a file or line that does not exist', () => {
  const lines =
    filesOf(planned)
      .find(({ path }) => path === DATA)
      ?.text.split('\n').length ?? 0;
  expect(explainLine(planned, 'tenants/acme/production/terraform/data/other.tf.json', 1)).toBeNull();
  expect(explainLine(planned, DATA, 0)).toBeNull();
  expect(explainLine(planned, DATA, lines + 1)).toBeNull();
});
