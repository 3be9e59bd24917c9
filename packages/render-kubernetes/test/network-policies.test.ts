import { describe, expect, test } from 'vitest';
import { renderKubernetes } from '../src/index.ts';
import { anApplication, anEnvironment } from './an-environment.ts';
import { accepts, mayCall, type Place } from './network-model.ts';
import { at, itemsAt, objectOf } from './reading.ts';

const artifacts = renderKubernetes(anEnvironment());
const podOf = (workload: string): Place => {
  const labels = at(objectOf(artifacts, `Deployment/${workload}`), 'spec', 'template', 'metadata', 'labels');
  return { pod: Object.fromEntries(Object.entries(Object(labels)).map(([key, value]) => [key, String(value)])) };
};
const application = podOf('file-server');
const connector = podOf('edge-connector');
const stranger: Place = { pod: { app: 'stranger' } };
const otherTenant: Place = {
  pod: { 'app.kubernetes.io/name': 'edge-connector', 'app.kubernetes.io/instance': 'acme-production' },
  namespace: { 'kubernetes.io/metadata.name': 'globex-production' },
};
const nameServer: Place = {
  pod: { 'k8s-app': 'kube-dns' },
  namespace: { 'kubernetes.io/metadata.name': 'kube-system' },
};

describe('network policies allow', () => {
  test.each([
    { who: 'the connector to call the public port', from: connector, to: application, port: 8080 },
    { who: 'the application to call its database', from: application, to: { address: '10.64.1.77' }, port: 5432 },
    { who: 'the application to get credentials', from: application, to: { address: '169.254.170.23' }, port: 80 },
    { who: 'the application to call HTTPS', from: application, to: { address: '93.184.216.34' }, port: 443 },
    { who: 'the connector to reach Cloudflare', from: connector, to: { address: '198.41.192.7' }, port: 7844 },
    { who: 'the connector to fall back to HTTPS', from: connector, to: { address: '198.41.192.7' }, port: 443 },
    { who: 'the application to resolve names', from: application, to: nameServer, port: 53 },
    { who: 'the connector to resolve names', from: connector, to: nameServer, port: 53 },
  ])('$who', ({ from, to, port }) => {
    expect(mayCall(artifacts, { from, to, port })).toBe(true);
  });

  test('the application to call its model where that listens on another port', () => {
    const model = {
      endpoint: 'https://acme.models.example:8443',
      host: 'acme.models.example',
      port: 8443,
      index: 'acme',
    };
    const environment = anEnvironment({ applications: [anApplication({ model })] });
    for (const port of [443, 8443]) {
      const call = { from: application, to: { address: '93.184.216.34' }, port };
      expect(mayCall(renderKubernetes(environment), call)).toBe(true);
    }
    expect(mayCall(artifacts, { from: application, to: { address: '93.184.216.34' }, port: 8443 })).toBe(false);
  });

  test('QUIC to Cloudflare and names over UDP', () => {
    expect(mayCall(artifacts, { from: connector, to: { address: '198.41.192.7' }, port: 7844, protocol: 'UDP' })).toBe(
      true,
    );
    expect(mayCall(artifacts, { from: application, to: nameServer, port: 53, protocol: 'UDP' })).toBe(true);
  });
});

describe('network policies refuse', () => {
  test.each([
    { who: 'the connector to call the sidecar', from: connector, to: application, port: 3000 },
    { who: 'a stranger to call the application', from: stranger, to: application, port: 8080 },
    { who: 'another namespace to call the application', from: otherTenant, to: application, port: 8080 },
    { who: 'an address to call the application', from: { address: '10.64.0.9' }, to: application, port: 8080 },
    { who: 'the application to call the connector', from: application, to: connector, port: 2000 },
    { who: 'anybody to call the connector', from: stranger, to: connector, port: 2000 },
    { who: 'the application to call another of its Pods', from: application, to: application, port: 8080 },
    { who: 'the application to call machines', from: application, to: { address: '10.64.1.77' }, port: 443 },
    {
      who: 'the application to call other ports of the database',
      from: application,
      to: { address: '10.64.1.77' },
      port: 22,
    },
    {
      who: 'the application to call the metadata service',
      from: application,
      to: { address: '169.254.169.254' },
      port: 80,
    },
    { who: 'the application to send in plain text', from: application, to: { address: '93.184.216.34' }, port: 80 },
    { who: 'the connector to call the database', from: connector, to: { address: '10.64.1.77' }, port: 5432 },
    { who: 'the connector to call private ranges', from: connector, to: { address: '10.1.2.3' }, port: 443 },
    {
      who: 'a Pod without a policy of its own to call out',
      from: stranger,
      to: { address: '93.184.216.34' },
      port: 443,
    },
  ])('$who', ({ from, to, port }) => {
    expect(mayCall(artifacts, { from, to, port })).toBe(false);
  });

  test.each([
    { who: 'another Pod of the namespace', from: stranger },
    { who: 'a Pod of its own', from: application },
    { who: 'a Pod of another namespace', from: otherTenant },
  ])('a call to the application from $who, even if that could call out', ({ from }) => {
    expect(accepts(artifacts, { from, to: application, port: 8080 })).toBe(false);
  });

  test('both directions by default, whatever the other policies select', () => {
    const policy = objectOf(artifacts, 'NetworkPolicy/default-deny');
    expect(at(policy, 'spec')).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
  });

  test('the database’s port everywhere when there is no database range', () => {
    const environment = anEnvironment({ namespace: { ...anEnvironment().namespace, databaseRanges: [] } });
    const call = { from: application, to: { address: '10.64.1.77' }, port: 5432 };
    expect(mayCall(renderKubernetes(environment), call)).toBe(false);
  });
});

test('no rule has an empty list of peers or ports, which would mean everybody', () => {
  for (const { value } of artifacts.filter((one) => at(one.value, 'kind') === 'NetworkPolicy')) {
    for (const rule of itemsAt(value, 'spec', 'egress')) {
      expect([itemsAt(rule, 'to').length, itemsAt(rule, 'ports').length]).not.toContain(0);
    }
    for (const rule of itemsAt(value, 'spec', 'ingress')) {
      expect([itemsAt(rule, 'from').length, itemsAt(rule, 'ports').length]).not.toContain(0);
    }
  }
});
