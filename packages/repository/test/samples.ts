/** Ids of the sample tenants. Tests speak of these, so that a tenant which somebody adds to the checkout changes none. */
export const SAMPLES: ReadonlySet<string> = new Set(['aurelia', 'brightleaf', 'kestrel']);

/** Whether a path of the checkout is a sample's own, or no tenant's at all. */
export function isSample(path: string): boolean {
  const tenant = /(?:^|\/)tenants\/([^/.]+)(?:\.json$|\/|$)/.exec(path)?.[1];
  return tenant === undefined || SAMPLES.has(tenant);
}
