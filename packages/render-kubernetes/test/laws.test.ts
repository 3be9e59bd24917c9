import { formatArtifact } from '@tenantry/artifact';
import type { EnvironmentBlueprint } from '@tenantry/blueprint';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderKubernetes } from '../src/index.ts';
import { anApplication, anEnvironment } from './an-environment.ts';
import { expandByKubelet } from './kubelet.ts';
import { at, itemsAt, nameOf, objectOf } from './reading.ts';

const CLUSTER_SCOPED = ['Namespace', 'PersistentVolume'];

/** Text made of what Kubernetes, YAML and templates could take for their own. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom('$', '$$', '$(', ')', '$(FILESERVER_SESSION_KEY)', '$(OTHER)', '{{', '}}', '${', '"', "'", '\\'),
      fc.constantFrom('\n', '\t', ': ', '- ', '#', '&a', '*a', '!!', '<<', '%', '0o755', 'no', '---', '\u2028', '💥'),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const name = fc.stringMatching(/^[a-z]{1,8}$/);

const environments: fc.Arbitrary<EnvironmentBlueprint> = fc
  .record({
    state: fc.constantFrom('active', 'suspended', 'offboarding'),
    title: hostileText,
    greeting: hostileText,
    applications: fc.uniqueArray(name, { maxLength: 3 }),
    groups: fc.uniqueArray(name, { maxLength: 3 }),
    zoneSpread: fc.boolean(),
    own: fc.boolean(),
  })
  .map(({ state, title, greeting, applications, groups, zoneSpread, own }) => {
    const base = anEnvironment();
    const [main, sidecar] = anApplication().containers;
    if (main === undefined || sidecar === undefined) throw new Error('the example has two containers');
    return anEnvironment({
      state,
      namespace: {
        ...base.namespace,
        access: groups.map((group, position) => ({
          group,
          role: position % 2 === 0 ? 'viewer' : 'operator',
          binding: `binding-${group}`,
        })),
        nodePlacement: own ? { key: 'tenantry.dev/tenant', value: base.id } : null,
      },
      applications: applications.map((own) =>
        anApplication({
          name: `app-${own}`,
          serviceAccount: `app-${own}`,
          running: state === 'active',
          zoneSpread,
          containers: [
            { ...main, variables: [{ name: 'TITLE', value: title }] },
            { ...sidecar, variables: [{ name: 'GREETING', value: greeting }] },
          ],
          volume: { ...anApplication().volume, claim: `files-${own}`, persistentVolume: `acme-files-${own}` },
          service: { name: `app-${own}`, port: 8080 },
          secret: { ...anApplication().secret, name: `app-${own}` },
        }),
      ),
    });
  });

describe('for every environment', () => {
  test('construct ids have no part in the output', () => {
    fc.assert(
      fc.property(environments, fc.infiniteStream(fc.nat(1_000_000)), (environment, numbers) => {
        const taken = new Map<string, string>();
        const constructId = (id: string) => {
          const renamed = taken.get(id) ?? `${String(numbers.next().value)}-${taken.size}`;
          taken.set(id, renamed);
          return renamed;
        };
        expect(renderKubernetes(environment, { constructId })).toEqual(renderKubernetes(environment));
        expect(taken.size).toBeGreaterThan(2);
      }),
      { numRuns: 50 },
    );
  });

  test('variables reach the container as they were written', () => {
    fc.assert(
      fc.property(environments, (environment) => {
        const artifacts = renderKubernetes(environment);
        for (const application of environment.applications) {
          const deployment = objectOf(artifacts, `Deployment/${application.name}`);
          const containers = itemsAt(deployment, 'spec', 'template', 'spec', 'containers');
          const seen = containers.map((container) =>
            expandByKubelet(String(at(container, 'env', 0, 'value')), new Map([['FILESERVER_SESSION_KEY', 'secret']])),
          );
          expect(seen).toEqual(application.containers.map((container) => container.variables[0]?.value));
        }
      }),
    );
  });

  test('text of a tenant appears nowhere but in its variable', () => {
    fc.assert(
      fc.property(environments, fc.uuid(), (environment, canary) => {
        const planted = {
          ...environment,
          applications: environment.applications.map((application) => ({
            ...application,
            containers: application.containers.map((container) => ({
              ...container,
              variables: [{ name: 'TITLE', value: canary }],
            })),
          })),
        };
        for (const artifact of renderKubernetes(planted)) {
          const count = JSON.stringify(artifact).split(canary).length - 1;
          const isApplication = nameOf(artifact).startsWith('Deployment/app-');
          expect(count).toBe(isApplication ? 2 : 0);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('every object says whose it is and stands in the environment’s namespace', () => {
    fc.assert(
      fc.property(environments, (environment) => {
        for (const { value } of renderKubernetes(environment)) {
          expect(at(value, 'metadata', 'labels')).toMatchObject(environment.labels);
          expect(at(value, 'metadata', 'namespace')).toBe(
            CLUSTER_SCOPED.includes(String(at(value, 'kind'))) ? undefined : environment.namespace.name,
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  test('files are sorted, distinct and writable', () => {
    fc.assert(
      fc.property(environments, (environment) => {
        const artifacts = renderKubernetes(environment);
        const paths = artifacts.map(({ path }) => path);
        expect(paths).toEqual([...new Set(paths)].sort());
        for (const artifact of artifacts) expect(formatArtifact(artifact).text).toMatch(/^apiVersion: /);
      }),
      { numRuns: 30 },
    );
  });

  test('the blueprint is left as it was', () => {
    fc.assert(
      fc.property(environments, (environment) => {
        const before = structuredClone(environment);
        renderKubernetes(environment);
        expect(environment).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });
});
