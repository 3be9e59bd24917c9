import tierSchema from '@tenantry/catalog/schema/tier.schema.json' with { type: 'json' };
import type { JsonValue } from '@tenantry/diagnostic';
import type { Override } from './tenant-file.generated.ts';

/** What a protected setting may be: the same as in a tier, whose schema holds the bounds. */
export interface ProtectedSetting {
  readonly allows: (value: JsonValue) => boolean;
  /** What may be written, as a phrase. */
  readonly expected: string;
  /** Whether it belongs to a network of the environment's own, which only isolation `cluster` has. */
  readonly ofNetwork: boolean;
}

const { database, network } = tierSchema.$defs.sizing.properties;
const { minimum, maximum } = database.properties.backupRetentionDays;
const retentions: readonly JsonValue[] = network.properties.flowLogRetentionDays.enum;

const TRUTH_VALUE = {
  allows: (value: JsonValue) => typeof value === 'boolean',
  expected: 'true or false',
};

/** Every setting that an override can name. */
export const PROTECTED_SETTINGS: Readonly<Record<Override['setting'], ProtectedSetting>> = {
  'database.backupRetentionDays': {
    allows: (value) => typeof value === 'number' && value >= minimum && value <= maximum,
    expected: `a number of days from ${minimum} to ${maximum}`,
    ofNetwork: false,
  },
  'database.deletionProtection': { ...TRUTH_VALUE, ofNetwork: false },
  'database.multiAz': { ...TRUTH_VALUE, ofNetwork: false },
  'network.flowLogRetentionDays': {
    allows: (value) => retentions.includes(value),
    expected: `a number of days that CloudWatch Logs knows: ${retentions.join(', ')}`,
    ofNetwork: true,
  },
};
