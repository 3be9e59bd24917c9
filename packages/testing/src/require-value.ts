import type { Result } from '@tenantry/diagnostic';

/** The value of a result; throws with everything that is wrong when there is none. */
export function requireValue<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const problems = result.errors.map((one) => `${one.location?.file}${one.location?.pointer ?? ''}: ${one.message}`);
  throw new Error(problems.join('\n'));
}
