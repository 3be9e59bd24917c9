import type { Sizing } from '@tenantry/catalog';
import type { Environment, EnvironmentName, Override, TenantFile } from '@tenantry/tenant';
import { itemsOf, type Located } from './located.ts';
import type { Sourced } from './sourced.ts';

/** How large an environment is: {@link Sizing} of the catalog, each value decided. */
export type EnvironmentSizing = {
  readonly [K in keyof Sizing]: Sizing[K] extends object
    ? { readonly [L in keyof Sizing[K]]: Sourced<Sizing[K][L]> }
    : Sourced<Sizing[K]>;
};

/** What decides about sizes. */
export interface SizingInputs {
  readonly tenant: Located<TenantFile>;
  readonly environment: Located<Environment>;
  readonly name: EnvironmentName;
  /** Sizes of the tier in this environment. */
  readonly tier: Located<Sizing>;
}

/** Sizes of the tier, unless the environment says its own; protected settings unless an override says otherwise. */
export function planSizing(inputs: SizingInputs): EnvironmentSizing {
  const { environment, tier } = inputs;
  const own = environment.find('sizing');
  const [nodes, database] = [tier.get('nodes'), tier.get('database')];
  const objectives = environment.find('objectives');
  return {
    replicas: planBounds(own?.find('replicas') ?? null, tier.get('replicas')),
    storage: own?.find('storage') ?? tier.get('storage'),
    nodes: {
      type: own?.find('nodes')?.find('type') ?? nodes.get('type'),
      ...planBounds(own?.find('nodes') ?? null, nodes),
      capacity: nodes.get('capacity'),
    },
    database: {
      class: own?.find('database')?.find('class') ?? database.get('class'),
      storageGiB: own?.find('database')?.find('storageGiB') ?? database.get('storageGiB'),
      multiAz: truth(inputs, 'database.multiAz') ?? database.get('multiAz'),
      backupRetentionDays: days(inputs, 'database.backupRetentionDays') ?? database.get('backupRetentionDays'),
      deletionProtection: truth(inputs, 'database.deletionProtection') ?? database.get('deletionProtection'),
    },
    network: {
      flowLogRetentionDays:
        days(inputs, 'network.flowLogRetentionDays') ?? tier.get('network').get('flowLogRetentionDays'),
    },
    quota: {
      cpu: tier.get('quota').get('cpu'),
      memory: tier.get('quota').get('memory'),
      pods: tier.get('quota').get('pods'),
      storage: tier.get('quota').get('storage'),
    },
    objectives: {
      rto: objectives?.find('rto') ?? tier.get('objectives').get('rto'),
      rpo: objectives?.find('rpo') ?? tier.get('objectives').get('rpo'),
    },
  };
}

/** That the fewest are no more than the most, with the tier's defaults, is a rule of the fleet. */
function planBounds(
  own: Located<{ readonly min?: number; readonly max?: number }> | null,
  tier: Located<{ readonly min: number; readonly max: number }>,
): { readonly min: Sourced<number>; readonly max: Sourced<number> } {
  return { min: own?.find('min') ?? tier.get('min'), max: own?.find('max') ?? tier.get('max') };
}

function truth(inputs: SizingInputs, setting: Override['setting']): Sourced<boolean> | null {
  return (
    override(inputs, setting)?.map((value) => expectType(typeof value === 'boolean' ? value : null, setting)) ?? null
  );
}

function days(inputs: SizingInputs, setting: Override['setting']): Sourced<number> | null {
  return (
    override(inputs, setting)?.map((value) => expectType(typeof value === 'number' ? value : null, setting)) ?? null
  );
}

function override({ tenant, name }: SizingInputs, setting: Override['setting']): Sourced<boolean | number> | null {
  const overrides = tenant.find('overrides');
  if (overrides === null) return null;
  const found = itemsOf(overrides).find(({ value }) => value.setting === setting && value.environment === name);
  return found?.get('value') ?? null;
}

function expectType<T>(value: T | null, setting: string): T {
  if (value === null) throw new Error(`the override of ${setting} has a value that checkFleet must refuse`);
  return value;
}
