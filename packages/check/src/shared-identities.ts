import type { IdentityType, SharedIdentities } from '@tenantry/artifact';
import { planShared } from '@tenantry/blueprint';
import type { Catalog } from '@tenantry/catalog';

/**
 * What the organisation itself owns and every tenant's tree may therefore name: the hub, the pipeline's roles, the
 * state bucket, the image registry, the platform's zone, the ranges that repeat in every VPC, and shared clusters with
 * their accounts and networks. What lies in a shared account (roles, buckets, parameters) stays each tenant's own.
 */
export function sharedIdentities(catalog: Catalog): SharedIdentities {
  const { hub, roles, state, repository, registry, domain, models } = catalog.organisation.value;
  const clusters = [...catalog.clusters.values()].map((entry) => entry.value);
  const registered = planShared(catalog).clusters.map((cluster) => cluster.registration);
  const { pods, services } = catalog.ranges.value;
  const accounts = [hub.account, accountOf(state.keyArn), ...clusters.map((cluster) => cluster.account)];
  const pipelineRoles = [roles.plan, roles.apply];
  return new Map<IdentityType, ReadonlySet<string>>([
    ['account', new Set(accounts)],
    [
      'arn',
      new Set([
        state.keyArn,
        roleArn(hub.account, hub.role),
        roleArn(hub.account, hub.registrationRole),
        ...clusters.flatMap((cluster) => [
          cluster.nodeRoleArn,
          `arn:aws:iam::${cluster.account}:oidc-provider/${cluster.oidcProvider}`,
          `arn:aws:eks:${cluster.region}:${cluster.account}:cluster/${cluster.clusterName}`,
          ...pipelineRoles.map((role) => roleArn(cluster.account, role)),
          `arn:aws:iam::${cluster.account}:policy/${roles.boundary}`,
        ]),
      ]),
    ],
    [
      'role',
      new Set([
        ...pipelineRoles,
        hub.role,
        hub.registrationRole,
        ...clusters.map((cluster) => roleIn(cluster.nodeRoleArn)),
      ]),
    ],
    ['bucket', new Set([state.bucket])],
    ['cluster', new Set([...clusters.map((cluster) => cluster.clusterName), ...registered.map((one) => one.cluster)])],
    ['cluster-scoped', new Set([`ClusterSecretStore/${hub.secretStore}`])],
    ['host', new Set([domain, models.domain, new URL(repository.url).hostname, registry.split('/')[0] ?? registry])],
    ['namespace', new Set([hub.namespace, 'kube-system'])],
    ['range', new Set([pods, services, ...hub.egress, ...clusters.map((cluster) => cluster.range)])],
  ]);
}

function roleArn(account: string, role: string): string {
  return `arn:aws:iam::${account}:role/${role}`;
}

function roleIn(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

function accountOf(arn: string): string {
  return arn.split(':')[4] ?? '';
}
