import { formatArtifact } from '@tenantry/artifact';
import type { EnvironmentBlueprint } from '@tenantry/blueprint';
import { describe, expect, test } from 'vitest';
import { renderKubernetes } from '../src/index.ts';
import { aConnector, anApplication, anEnvironment } from './an-environment.ts';
import { at, itemsAt, nameOf, namesOfKind, objectOf } from './reading.ts';
import { breachesOfRestricted } from './restricted.ts';

const POD = ['spec', 'template', 'spec'] as const;
const suspended = anEnvironment({
  state: 'suspended',
  applications: [anApplication({ running: false })],
  edge: { ...anEnvironment().edge, connector: aConnector({ replicas: 0 }) },
});

function withNamespace(changes: Partial<EnvironmentBlueprint['namespace']>): EnvironmentBlueprint {
  return anEnvironment({ namespace: { ...anEnvironment().namespace, ...changes } });
}

describe('files', () => {
  test('each hold one object and are named after it', () => {
    expect(renderKubernetes(anEnvironment()).map(({ path }) => path)).toEqual(
      [
        'application/deployment-edge-connector',
        'application/deployment-file-server',
        'application/externalsecret-edge-connector',
        'application/externalsecret-file-server',
        'application/horizontalpodautoscaler-file-server',
        'application/persistentvolumeclaim-file-server-files',
        'application/poddisruptionbudget-edge-connector',
        'application/poddisruptionbudget-file-server',
        'application/service-file-server',
        'application/serviceaccount-edge-connector',
        'application/serviceaccount-file-server',
        'platform/limitrange-acme-production',
        'platform/namespace-acme-production',
        'platform/networkpolicy-allow-dns',
        'platform/networkpolicy-default-deny',
        'platform/networkpolicy-edge-connector',
        'platform/networkpolicy-file-server',
        'platform/persistentvolume-acme-production-file-server-files',
        'platform/resourcequota-acme-production',
        'platform/role-operator',
        'platform/role-viewer',
        'platform/rolebinding-operator-acme-operators',
        'platform/rolebinding-viewer-auditors',
        'platform/secretstore-parameters',
        'platform/serviceaccount-parameter-reader',
      ].map((file) => `tenants/acme/production/kubernetes/${file}.yaml`),
    );
  });

  test.each(['retained', 'destroyed'] as const)('do not exist for a tenant that is %s', (state) => {
    expect(renderKubernetes(anEnvironment({ state }))).toEqual([]);
  });

  test('are refused when two objects have one address', () => {
    const twins = withNamespace({
      secretStore: { name: 'parameters', serviceAccount: 'file-server', region: 'eu-central-1' },
    });
    expect(() => renderKubernetes(twins)).toThrow('v1/ServiceAccount/acme-production/file-server');
  });

  test('do not depend on the variables that cdk8s reads', () => {
    const before = renderKubernetes(anEnvironment()).map((artifact) => formatArtifact(artifact).text);
    const poison = ['CDK8S_DISABLE_SORT', 'CDK8S_LEGACY_HASH', 'CDK8S_OUTDIR', 'CDK8S_RECORD_CONSTRUCT_METADATA'];
    for (const name of poison) process.env[name] = 'true';
    try {
      expect(renderKubernetes(anEnvironment()).map((artifact) => formatArtifact(artifact).text)).toEqual(before);
    } finally {
      for (const name of poison) delete process.env[name];
    }
  });
});

describe('Pods', () => {
  test.each(['file-server', 'edge-connector'])('of %s pass the restricted Pod Security Standard', (name) => {
    const deployment = objectOf(renderKubernetes(anEnvironment()), `Deployment/${name}`);
    expect(breachesOfRestricted(at(deployment, 'spec', 'template'))).toEqual([]);
  });

  test.each(['file-server', 'edge-connector'])('of %s have a high user id and a read-only root', (name) => {
    const deployment = objectOf(renderKubernetes(anEnvironment()), `Deployment/${name}`);
    expect(Number(at(deployment, ...POD, 'securityContext', 'runAsUser'))).toBeGreaterThan(10_000);
    for (const container of itemsAt(deployment, ...POD, 'containers')) {
      expect(at(container, 'securityContext', 'readOnlyRootFilesystem')).toBe(true);
    }
  });

  test.each(['file-server', 'edge-connector'])('of %s cannot call the API server', (name) => {
    const artifacts = renderKubernetes(anEnvironment());
    expect(at(objectOf(artifacts, `Deployment/${name}`), ...POD, 'automountServiceAccountToken')).toBe(false);
    expect(at(objectOf(artifacts, `ServiceAccount/${name}`), 'automountServiceAccountToken')).toBe(false);
  });

  test('run the file server and its sidecar on one volume, which the sidecar only reads', () => {
    const containers = itemsAt(
      objectOf(renderKubernetes(anEnvironment()), 'Deployment/file-server'),
      ...POD,
      'containers',
    );
    expect(containers.map((container) => at(container, 'ports', 0, 'containerPort'))).toEqual([8080, 3000]);
    expect(containers.map((container) => at(container, 'volumeMounts', 0))).toEqual([
      { name: 'files', mountPath: '/srv/files', readOnly: false },
      { name: 'files', mountPath: '/srv/files', readOnly: true },
    ]);
  });

  test('have a limit on memory that equals their request, and none on CPU', () => {
    const artifacts = renderKubernetes(anEnvironment());
    expect(at(objectOf(artifacts, 'Deployment/file-server'), ...POD, 'containers', 0, 'resources')).toEqual({
      requests: { cpu: '250m', memory: '512Mi' },
      limits: { memory: '512Mi' },
    });
  });

  test('are probed on named ports at start, while alive and before they get requests', () => {
    const containers = itemsAt(
      objectOf(renderKubernetes(anEnvironment()), 'Deployment/file-server'),
      ...POD,
      'containers',
    );
    for (const container of containers) {
      for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
        expect(at(container, probe, 'httpGet', 'port')).toBe(at(container, 'ports', 0, 'name'));
      }
    }
  });

  test('are spread over zones only where the release asks for it', () => {
    const spread = (zoneSpread: boolean) =>
      at(
        objectOf(
          renderKubernetes(anEnvironment({ applications: [anApplication({ zoneSpread })] })),
          'Deployment/file-server',
        ),
        ...POD,
        'topologySpreadConstraints',
      );
    expect(spread(false)).toBeUndefined();
    expect(spread(true)).toHaveLength(1);
  });

  test('keep to the machines of the tenant where it has its own', () => {
    const environment = withNamespace({ nodePlacement: { key: 'tenantry.dev/tenant', value: 'acme-production' } });
    for (const name of ['file-server', 'edge-connector']) {
      const pod = at(objectOf(renderKubernetes(environment), `Deployment/${name}`), ...POD);
      expect(at(pod, 'nodeSelector')).toEqual({ 'tenantry.dev/tenant': 'acme-production' });
      expect(at(pod, 'tolerations', 0)).toEqual({
        key: 'tenantry.dev/tenant',
        operator: 'Equal',
        value: 'acme-production',
        effect: 'NoSchedule',
      });
    }
  });

  test('are selected by nothing that a release, a tier or a tenant file can change', () => {
    const artifacts = renderKubernetes(
      anEnvironment({ labels: { 'tenantry.dev/tenant': 'acme', 'tenantry.dev/tier': 'standard' } }),
    );
    expect(at(objectOf(artifacts, 'Deployment/file-server'), 'spec', 'selector', 'matchLabels')).toEqual({
      'app.kubernetes.io/instance': 'acme-production',
      'app.kubernetes.io/name': 'file-server',
    });
  });
});

describe('an environment without a tunnel', () => {
  const { edge } = anEnvironment();
  const gone = renderKubernetes(anEnvironment({ edge: { ...edge, connector: null } }));

  test('lacks every object of the connector and no other', () => {
    const left = new Set(gone.map(nameOf));
    const lost = renderKubernetes(anEnvironment())
      .map(nameOf)
      .filter((name) => !left.has(name));
    expect(lost.toSorted()).toEqual(
      ['Deployment', 'ExternalSecret', 'NetworkPolicy', 'PodDisruptionBudget', 'ServiceAccount'].map(
        (kind) => `${kind}/edge-connector`,
      ),
    );
  });

  test('lets nobody call its applications', () => {
    const policy = at(objectOf(gone, 'NetworkPolicy/file-server'), 'spec');
    expect([at(policy, 'policyTypes'), at(policy, 'ingress')]).toEqual([['Ingress', 'Egress'], undefined]);
  });
});

describe('the number of Pods', () => {
  test('is the autoscaler’s alone while the application runs', () => {
    const artifacts = renderKubernetes(anEnvironment());
    expect(at(objectOf(artifacts, 'Deployment/file-server'), 'spec', 'replicas')).toBeUndefined();
    const autoscaler = objectOf(artifacts, 'HorizontalPodAutoscaler/file-server');
    expect(at(autoscaler, 'apiVersion')).toBe('autoscaling/v2');
    expect([at(autoscaler, 'spec', 'minReplicas'), at(autoscaler, 'spec', 'maxReplicas')]).toEqual([2, 6]);
  });

  test('is none, without an autoscaler, while the tenant is suspended', () => {
    const artifacts = renderKubernetes(suspended);
    expect(at(objectOf(artifacts, 'Deployment/file-server'), 'spec', 'replicas')).toBe(0);
    expect(at(objectOf(artifacts, 'Deployment/edge-connector'), 'spec', 'replicas')).toBe(0);
    expect(namesOfKind(artifacts, 'HorizontalPodAutoscaler')).toEqual([]);
  });

  test('never keeps a machine from being emptied, not even when it is one', () => {
    const budget = at(objectOf(renderKubernetes(anEnvironment()), 'PodDisruptionBudget/file-server'), 'spec');
    expect([at(budget, 'maxUnavailable'), at(budget, 'minAvailable')]).toEqual([1, undefined]);
  });

  test('is not what distinguishes a suspended environment from an active one anywhere else', () => {
    const active = new Map(renderKubernetes(anEnvironment()).map(({ path, value }) => [path, value]));
    const changed = renderKubernetes(suspended).filter(({ path, value }) => {
      try {
        expect(value).toEqual(active.get(path));
        return false;
      } catch {
        return true;
      }
    });
    expect(changed.map(({ value }) => at(value, 'kind'))).toEqual(['Deployment', 'Deployment']);
  });
});

describe('the volume', () => {
  const artifacts = renderKubernetes(anEnvironment());
  const volume = objectOf(artifacts, 'PersistentVolume/acme-production-file-server-files');
  const claim = objectOf(artifacts, 'PersistentVolumeClaim/file-server-files');

  test('can be claimed by the application’s claim alone', () => {
    expect(at(volume, 'spec', 'claimRef')).toMatchObject({ namespace: 'acme-production', name: 'file-server-files' });
    expect(at(claim, 'spec', 'volumeName')).toBe('acme-production-file-server-files');
    expect([at(volume, 'spec', 'storageClassName'), at(claim, 'spec', 'storageClassName')]).toEqual(['', '']);
  });

  test('is mounted with the credentials of the Pod and outlives its claim', () => {
    expect(at(volume, 'spec', 'csi', 'volumeAttributes', 'authenticationSource')).toBe('pod');
    expect(at(volume, 'spec', 'persistentVolumeReclaimPolicy')).toBe('Retain');
  });

  test('is written by the user that the containers run as', () => {
    const user = at(objectOf(artifacts, 'Deployment/file-server'), ...POD, 'securityContext', 'runAsUser');
    expect(itemsAt(volume, 'spec', 'mountOptions')).toEqual(expect.arrayContaining([`uid=${user}`, `gid=${user}`]));
  });

  test.each(['PersistentVolume/acme-production-file-server-files', 'PersistentVolumeClaim/file-server-files'])(
    'asks a person before Argo CD removes %s',
    (name) => {
      expect(at(objectOf(artifacts, name), 'metadata', 'annotations')).toEqual({
        'argocd.argoproj.io/sync-options': 'Prune=confirm,Delete=confirm',
      });
    },
  );
});

describe('names in one object lead to another:', () => {
  const artifacts = renderKubernetes(anEnvironment());
  const podLabels = (name: string) =>
    Object(at(objectOf(artifacts, `Deployment/${name}`), ...POD.slice(0, 2), 'metadata', 'labels'));

  test.each(['file-server', 'edge-connector'])('Deployment and disruption budget of %s select its Pods', (name) => {
    for (const kind of ['Deployment', 'PodDisruptionBudget']) {
      const selector = at(objectOf(artifacts, `${kind}/${name}`), 'spec', 'selector', 'matchLabels');
      expect(podLabels(name)).toMatchObject(Object(selector));
      expect(Object.keys(Object(selector))).toHaveLength(2);
    }
  });

  test('the Service selects the application’s Pods and a port of theirs', () => {
    const service = objectOf(artifacts, 'Service/file-server');
    expect(podLabels('file-server')).toMatchObject(Object(at(service, 'spec', 'selector')));
    const ports = itemsAt(objectOf(artifacts, 'Deployment/file-server'), ...POD, 'containers').map((one) =>
      at(one, 'ports', 0),
    );
    expect(ports).toContainEqual({
      name: at(service, 'spec', 'ports', 0, 'targetPort'),
      containerPort: at(service, 'spec', 'ports', 0, 'port'),
      protocol: 'TCP',
    });
  });

  test('Pods mount the claim', () => {
    const claim = at(
      objectOf(artifacts, 'Deployment/file-server'),
      ...POD,
      'volumes',
      0,
      'persistentVolumeClaim',
      'claimName',
    );
    expect(namesOfKind(artifacts, 'PersistentVolumeClaim')).toEqual([claim]);
  });

  test('the autoscaler scales the Deployment', () => {
    expect(at(objectOf(artifacts, 'HorizontalPodAutoscaler/file-server'), 'spec', 'scaleTargetRef')).toEqual({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      name: 'file-server',
    });
  });

  test('the connector answers where it is probed', () => {
    const container = at(objectOf(artifacts, 'Deployment/edge-connector'), ...POD, 'containers', 0);
    expect(itemsAt(container, 'args')).toContain(`0.0.0.0:${String(at(container, 'ports', 0, 'containerPort'))}`);
  });
});

describe('secrets', () => {
  const artifacts = renderKubernetes(anEnvironment());

  test('reach containers by reference only', () => {
    const [container] = itemsAt(objectOf(artifacts, 'Deployment/file-server'), ...POD, 'containers');
    expect(itemsAt(container, 'env')[1]).toEqual({
      name: 'FILESERVER_SESSION_KEY',
      valueFrom: { secretKeyRef: { name: 'file-server', key: 'FILESERVER_SESSION_KEY' } },
    });
  });

  test('have every key that a container asks for', () => {
    for (const name of ['file-server', 'edge-connector']) {
      const keys = itemsAt(objectOf(artifacts, `ExternalSecret/${name}`), 'spec', 'data').map((one) =>
        at(one, 'secretKey'),
      );
      const asked = itemsAt(objectOf(artifacts, `Deployment/${name}`), ...POD, 'containers')
        .flatMap((container) => itemsAt(container, 'env'))
        .map((variable) => at(variable, 'valueFrom', 'secretKeyRef', 'key'))
        .filter((key) => key !== undefined);
      expect(keys).toEqual(asked);
    }
  });

  test('are read as an identity of the namespace, never as the operator itself', () => {
    const account = at(
      objectOf(artifacts, 'SecretStore/parameters'),
      'spec',
      'provider',
      'aws',
      'auth',
      'jwt',
      'serviceAccountRef',
      'name',
    );
    expect(at(objectOf(artifacts, `ServiceAccount/${account}`), 'metadata', 'annotations')).toEqual({
      'eks.amazonaws.com/role-arn': 'arn:aws:iam::210987654321:role/acme-production-parameter-reader',
    });
  });

  test('need no ExternalSecret where an application has none', () => {
    const none = anEnvironment({ applications: [anApplication({ secret: { name: 'file-server', entries: [] } })] });
    expect(namesOfKind(renderKubernetes(none), 'ExternalSecret')).toEqual(['edge-connector']);
  });
});

describe('the namespace', () => {
  test('enforces the Pod Security Standard at the version of the release', () => {
    const labels = at(objectOf(renderKubernetes(anEnvironment()), 'Namespace/acme-production'), 'metadata', 'labels');
    for (const mode of ['enforce', 'audit', 'warn']) {
      expect(at(labels, `pod-security.kubernetes.io/${mode}`)).toBe('restricted');
      expect(at(labels, `pod-security.kubernetes.io/${mode}-version`)).toBe('v1.34');
    }
  });

  test('opens no load balancer and no port of a machine', () => {
    const hard = at(objectOf(renderKubernetes(anEnvironment()), 'ResourceQuota/acme-production'), 'spec', 'hard');
    expect([at(hard, 'services.loadbalancers'), at(hard, 'services.nodeports')]).toEqual(['0', '0']);
  });
});

test('a container that asks for nothing gets requests and a limit on memory, without which the quota refuses it', () => {
  const limits = itemsAt(objectOf(renderKubernetes(anEnvironment()), 'LimitRange/acme-production'), 'spec', 'limits');
  expect(limits).toEqual([
    { type: 'Container', default: { memory: '64Mi' }, defaultRequest: { cpu: '50m', memory: '64Mi' } },
  ]);
});

describe('access', () => {
  const artifacts = renderKubernetes(anEnvironment());
  const rulesOf = (role: string) => itemsAt(objectOf(artifacts, `Role/${role}`), 'rules');

  test('is never granted by a wildcard', () => {
    expect(JSON.stringify([rulesOf('viewer'), rulesOf('operator')])).not.toContain('*');
  });

  test('never includes Secrets', () => {
    const resources = [...rulesOf('viewer'), ...rulesOf('operator')].flatMap((rule) => itemsAt(rule, 'resources'));
    expect(resources).not.toContain('secrets');
  });

  test('tells an auditor from an operator', () => {
    expect(at(objectOf(artifacts, 'RoleBinding/viewer-auditors'), 'roleRef', 'name')).toBe('viewer');
  });

  test('lets operators delete Pods and read logs, and change nothing else', () => {
    const changing = rulesOf('operator').filter((rule) =>
      itemsAt(rule, 'verbs').some((verb) => !['get', 'list', 'watch'].includes(String(verb))),
    );
    expect(changing).toEqual([{ apiGroups: [''], resources: ['pods'], verbs: ['delete'] }]);
    expect(rulesOf('operator').flatMap((rule) => itemsAt(rule, 'resources'))).toContain('pods/log');
  });

  test('binds each group of the identity provider to its own role', () => {
    const binding = objectOf(artifacts, 'RoleBinding/operator-acme-operators');
    expect(at(binding, 'roleRef', 'name')).toBe('operator');
    expect(itemsAt(binding, 'subjects')).toEqual([
      { apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name: 'acme-operators' },
    ]);
  });

  test('makes no role that nobody has', () => {
    expect(namesOfKind(renderKubernetes(withNamespace({ access: [] })), 'Role')).toEqual([]);
  });
});

test('a Service whose port no container listens on is an error of the planner', () => {
  const broken = anEnvironment({ applications: [anApplication({ service: { name: 'file-server', port: 9999 } })] });
  expect(() => renderKubernetes(broken)).toThrow('9999');
});
