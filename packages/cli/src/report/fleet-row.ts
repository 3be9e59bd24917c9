import type { PlannedTenant } from '@tenantry/blueprint';

/** What the fleet table says of one tenant. */
export interface FleetRow {
  readonly id: string;
  readonly displayName: string;
  readonly tier: string;
  /** Isolation level of each environment, by its name. */
  readonly isolation: Readonly<Record<string, string>>;
  readonly environments: readonly string[];
  readonly ring: string;
  readonly release: string;
  readonly state: string;
}

/** The columns of the fleet table, in order. */
export const FLEET_COLUMNS: readonly {
  readonly title: string;
  readonly cell: (row: FleetRow) => string;
}[] = [
  { title: 'id', cell: (row) => row.id },
  { title: 'name', cell: (row) => row.displayName },
  { title: 'tier', cell: (row) => row.tier },
  {
    title: 'isolation',
    cell: (row) => [...new Set(Object.values(row.isolation))].join(' '),
  },
  { title: 'environments', cell: (row) => row.environments.join(' ') },
  { title: 'ring', cell: (row) => row.ring },
  { title: 'release', cell: (row) => row.release },
  { title: 'state', cell: (row) => row.state },
];

/** The row of one tenant. */
export function fleetRow({ planned: { blueprint } }: PlannedTenant): FleetRow {
  const { tenant, environments } = blueprint;
  return {
    id: tenant.id,
    displayName: tenant.displayName,
    tier: tenant.tier,
    isolation: Object.fromEntries(environments.map(({ name, isolation }) => [name, isolation])),
    environments: environments.map(({ name }) => name),
    ring: tenant.ring,
    release: tenant.release,
    state: tenant.state,
  };
}
