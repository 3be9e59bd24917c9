/** Labels of a shared cluster's Secret at the hub, by which tenants' cluster generators find it. */
export function sharedClusterLabels<T>(name: T): Readonly<Record<string, T>> {
  return { 'tenantry.dev/cluster': name };
}
