import { compareText } from '@tenantry/diagnostic';
import type { EnvironmentInputs } from './environment-inputs.ts';
import { nameOf } from './environment-names.ts';
import { fixed } from './fixed.ts';
import { itemsOf } from './located.ts';
import { nameFor } from './names.ts';
import type { NamespaceBlueprint } from './namespace-blueprint.ts';
import { DATABASE_PORT } from './plan-database.ts';
import { type Decided, listOf, type Sourced } from './sourced.ts';

/**
 * Private (RFC 1918), carrier (RFC 6598, where Pods of every VPC live) and link-local ranges (RFC 3927, the metadata
 * service): other tenants and the machines' own credentials. Sorted.
 */
const FORBIDDEN_RANGES = ['10.0.0.0/8', '100.64.0.0/10', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16'];
/** Enough for a sidecar that nobody measured; whatever matters states its own requests. */
const CONTAINER_DEFAULTS = { cpu: '100m', memory: '128Mi' };
const SECRET_STORE = 'parameters';
const PARAMETER_READER = 'parameter-reader';
/** Key of the label and the taint of machines that belong to one environment. */
const PLACEMENT_KEY = 'tenantry.dev/tenant';

/** The namespace of an environment and the guard rails around it. */
export function planNamespace(inputs: EnvironmentInputs): Decided<NamespaceBlueprint> {
  const { release, place, isolation } = inputs;
  return {
    name: namespaceOf(inputs),
    displayName: inputs.tenantFile.get('displayName'),
    podSecurity: fixed(release, 'restricted'),
    podSecurityVersion: release
      .get('kubernetes')
      .get('version')
      .map((version) => `v${version}`),
    quota: inputs.sizing.quota,
    defaults: fixed(release, CONTAINER_DEFAULTS),
    forbiddenRanges: fixed(release, FORBIDDEN_RANGES),
    databaseRanges: [place.range],
    databasePort: fixed(release, DATABASE_PORT),
    secretStore: {
      name: fixed(release, SECRET_STORE),
      serviceAccount: parameterReaderOf(inputs),
      region: place.region,
    },
    access: planAccess(inputs),
    nodePlacement:
      isolation.value === 'node'
        ? { key: fixed(release, PLACEMENT_KEY), value: nameOf(inputs, 'kubernetes-label') }
        : isolation.map(() => null),
  };
}

/** Name of the environment's namespace. */
export function namespaceOf(inputs: EnvironmentInputs): Sourced<string> {
  return nameOf(inputs, 'kubernetes-label');
}

/** Service account that the environment's SecretStore reads parameters with. */
export function parameterReaderOf({ release }: EnvironmentInputs): Sourced<string> {
  return fixed(release, PARAMETER_READER);
}

function planAccess({ tenantFile }: EnvironmentInputs): Decided<NamespaceBlueprint['access']> {
  const access = tenantFile.find('access');
  if (access === null) return tenantFile.map(() => []);
  const groups = itemsOf(access)
    .map((item) => ({ group: item.get('group'), role: item.get('role') }))
    .map(({ group, role }) => ({
      group,
      role,
      binding: role.with(group, (may, who) => nameFor('kubernetes-subdomain', { what: `${may}-${who}` })),
    }))
    .toSorted(
      (one, other) => compareText(one.group.value, other.group.value) || compareText(one.role.value, other.role.value),
    );
  // Said twice is granted once.
  const once = groups.filter(({ binding }, position) => groups[position - 1]?.binding.value !== binding.value);
  return listOf(once, access);
}
