/** A tenant file for measuring, as JSON text. */
export interface BenchTenant {
  readonly id: string;
  readonly text: string;
}

/** What a measured fleet is made from: names of the catalog that it refers to. */
const DEDICATED = { tier: 'regulated', region: 'eu-central-1' };
const SHARED = { tier: 'standard', region: 'eu-central-1', cluster: 'shared-eu-1' };

/**
 * A fleet with a given number of environments, the same for the same seed: three of four tenants have clusters of their
 * own with one to three environments, the others share one; sizes, settings and groups differ.
 * @param environments number of environments, at most 3,900 (then the pool of ranges meets what the catalog reserves)
 */
export function benchFleet(environments: number, seed: number): readonly BenchTenant[] {
  const random = generator(seed);
  const tenants: BenchTenant[] = [];
  for (let made = 0; made < environments; ) {
    const number = tenants.length;
    const count = Math.min(1 + Math.floor(random() * 3), environments - made);
    const shared = random() < 0.25;
    const id = `t${number.toString(36)}x${Math.floor(random() * 1e6).toString(36)}`;
    tenants.push({ id, text: `${JSON.stringify(tenant(id, number, made, count, shared, random), null, 2)}\n` });
    made += count;
  }
  return tenants;
}

function tenant(
  id: string,
  number: number,
  firstRange: number,
  count: number,
  shared: boolean,
  random: () => number,
): object {
  const place = shared ? SHARED : DEDICATED;
  const names = ['production', 'staging', 'development'].slice(0, count);
  return {
    apiVersion: 'tenantry/v1',
    id,
    displayName: `Customer ${number} „${id}“`,
    contacts: [{ email: `it@${id}.example`, role: 'technical' }],
    tier: place.tier,
    isolation: shared ? (random() < 0.5 ? 'namespace' : 'node') : 'cluster',
    environments: Object.fromEntries(
      names.map((name, position) => [
        name,
        {
          cloud: 'aws',
          region: place.region,
          ...(shared
            ? { cluster: SHARED.cluster }
            : { account: String(300_000_000_000 + number), range: range(firstRange + position) }),
          hosts: [`${name}.${id}.example`],
          // Quotas of the other environments leave no room for more than their tiers' own sizes.
          ...(name === 'production' && random() < 0.4
            ? { sizing: { storage: `${100 + Math.floor(random() * 900)}Gi` } }
            : {}),
        },
      ]),
    ),
    ...(random() < 0.5
      ? { applications: { 'file-server': { settings: { CHATBOT_GREETING: `Hello from ${id}: "${random()}"` } } } }
      : {}),
    ...(random() < 0.5 ? { access: [{ group: `${id}-operators`, role: 'operator' }] } : {}),
  };
}

/** The n-th /22 of the catalog's pool 10.64.0.0/10. */
function range(position: number): string {
  return `10.${64 + (position >> 6)}.${(position & 63) << 2}.0/22`;
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32, public domain by Tommy Ettinger). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
