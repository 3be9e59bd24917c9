import type { IdentityType } from '../identity.ts';

/**
 * Keys that say by themselves what stands under them, in any file and also in JSON inside of a text: condition keys of
 * IAM policies, labels, tags, and how Argo CD names a cluster.
 */
const KEYS: ReadonlyMap<string, IdentityType> = new Map([
  ['aws:PrincipalAccount', 'account'],
  ['aws:ResourceAccount', 'account'],
  ['aws:SourceAccount', 'account'],
  ['kms:CallerAccount', 'account'],
  // A principal of a policy: an ARN types itself, an account id does not.
  ['AWS', 'account'],
  ['aws:PrincipalTag/eks-cluster-name', 'cluster'],
  ['aws:RequestTag/eks-cluster-name', 'cluster'],
  ['clusterName', 'cluster'],
  ['aws:PrincipalTag/kubernetes-namespace', 'namespace'],
  ['aws:RequestTag/kubernetes-namespace', 'namespace'],
  ['kubernetes.io/metadata.name', 'namespace'],
  ['tenantry:tenant', 'tenant'],
]);

/** Label that names the tenant, in labels and selectors; on machines it names the environment (see `podIdentities`). */
const TENANT_LABEL = 'tenantry.dev/tenant';
const TENANT_MAPS: ReadonlySet<string> = new Set(['labels', 'matchLabels']);

/** Type of the text under a key, or null. `parent` is the key of the object around it. */
export function typeOfKey(key: string, parent: string | null, path: string): IdentityType | null {
  if (key !== TENANT_LABEL) return KEYS.get(key) ?? null;
  return path.endsWith('.yaml') && parent !== null && TENANT_MAPS.has(parent) ? 'tenant' : null;
}
