import { isJsonObject } from '@tenantry/diagnostic';
import type { Blueprint } from './blueprint.ts';
import type { NameConsumerName } from './name-consumers.ts';

/** A name in a blueprint that its consumer may refuse, or that may meet another tenant's. */
export interface DerivedName {
  readonly consumer: NameConsumerName;
  /** JSON pointer into the blueprint. */
  readonly pointer: string;
  readonly value: string;
  /** Whether nothing else in the fleet may have it. */
  readonly unique: boolean;
}

interface NamePlace {
  readonly consumer: NameConsumerName;
  /** Pointer into the blueprint; `*` stands for every item of a list. */
  readonly path: string;
  /** Whether names only have to fit, because what they stand in is unique. */
  readonly repeats?: true;
}

/** Where names are decided (not where they are repeated). A new kind of name is one line here. */
export const NAME_PLACES: readonly NamePlace[] = [
  { consumer: 'kms-alias', path: '/environments/*/foundation/key/alias' },
  { consumer: 's3-bucket', path: '/environments/*/foundation/bucket/name' },
  { consumer: 'vpc', path: '/environments/*/foundation/network/name' },
  { consumer: 'log-group', path: '/environments/*/foundation/network/flowLog/logGroup' },
  { consumer: 'iam-role', path: '/environments/*/foundation/network/flowLog/role' },
  { consumer: 'rds-identifier', path: '/environments/*/database/identifier' },
  { consumer: 'postgresql-database', path: '/environments/*/database/name' },
  { consumer: 'rds-snapshot', path: '/environments/*/database/finalSnapshot' },
  { consumer: 'rds-subnet-group', path: '/environments/*/database/subnetGroup' },
  { consumer: 'rds-parameter-group', path: '/environments/*/database/parameterGroup' },
  { consumer: 'security-group', path: '/environments/*/database/securityGroup' },
  { consumer: 'eks-node-group', path: '/environments/*/cluster/nodeGroup/name' },
  { consumer: 'iam-role', path: '/environments/*/cluster/clusterRole' },
  { consumer: 'iam-role', path: '/environments/*/cluster/nodeRole' },
  { consumer: 'iam-role', path: '/environments/*/cluster/hubRole/name' },
  { consumer: 'iam-role', path: '/environments/*/cluster/addons/*/identity/role' },
  { consumer: 'iam-role', path: '/environments/*/workloadIdentity/role' },
  { consumer: 'iam-role', path: '/environments/*/parameterReader/role' },
  { consumer: 'ssm-parameter', path: '/environments/*/parameterPrefix' },
  { consumer: 'state-key', path: '/environments/*/stacks/*/backend/key' },
  { consumer: 'cloudflare-tunnel', path: '/environments/*/edge/tunnel' },
  { consumer: 'dns-name', path: '/environments/*/edge/origin/host' },
  { consumer: 'kubernetes-label', path: '/environments/*/namespace/name' },
  { consumer: 'kubernetes-subdomain', path: '/environments/*/namespace/access/*/binding', repeats: true },
  { consumer: 'kubernetes-subdomain', path: '/environments/*/applications/*/volume/persistentVolume' },
  { consumer: 'ssm-parameter', path: '/environments/*/applications/*/secret/entries/*/parameter', repeats: true },
  { consumer: 'dns-name', path: '/environments/*/applications/*/model/host', repeats: true },
  { consumer: 'model-index', path: '/environments/*/applications/*/model/index' },
  { consumer: 'argocd-project', path: '/hub/platformProject' },
  { consumer: 'argocd-project', path: '/hub/applicationProject' },
  { consumer: 'argocd-application', path: '/hub/destinations/*/platformApplication' },
  { consumer: 'argocd-application', path: '/hub/destinations/*/applicationApplication' },
  { consumer: 'argocd-cluster', path: '/hub/registrations/*/cluster' },
  { consumer: 'eks-cluster', path: '/hub/registrations/*/clusterName' },
  { consumer: 'registration-parameter', path: '/hub/registrations/*/parameter' },
  { consumer: 'kubernetes-subdomain', path: '/hub/registrations/*/name' },
];

/** Every name of a blueprint that {@link NAME_PLACES} tells of, in that order. */
export function derivedNames(blueprint: Blueprint): readonly DerivedName[] {
  return NAME_PLACES.flatMap(({ consumer, path, repeats }) =>
    textsAt(blueprint, path.split('/').slice(1), '').map((found) => ({ ...found, consumer, unique: repeats !== true })),
  );
}

function textsAt(
  value: unknown,
  [head, ...rest]: readonly string[],
  pointer: string,
): readonly { readonly pointer: string; readonly value: string }[] {
  if (head === undefined) return typeof value === 'string' ? [{ pointer, value }] : [];
  if (head === '*') {
    return Array.isArray(value) ? value.flatMap((item, position) => textsAt(item, rest, `${pointer}/${position}`)) : [];
  }
  return isJsonObject(value) ? textsAt(value[head], rest, `${pointer}/${head}`) : [];
}
