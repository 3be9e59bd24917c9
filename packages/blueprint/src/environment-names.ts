import type { EnvironmentInputs } from './environment-inputs.ts';
import type { MadeNameConsumer } from './name-consumers.ts';
import { nameFor } from './names.ts';
import type { Sourced } from './sourced.ts';

/** A name of the environment, made by the naming module. */
export function nameOf(
  { tenant, name }: EnvironmentInputs,
  consumer: MadeNameConsumer,
  what?: string | Sourced<string>,
): Sourced<string> {
  const parts = tenant.with(name, (id, environment) => ({ tenant: id, environment }));
  if (what === undefined) return parts.map((known) => nameFor(consumer, known));
  if (typeof what === 'string') return parts.map((known) => nameFor(consumer, { ...known, what }));
  return parts.with(what, (known, purpose) => nameFor(consumer, { ...known, what: purpose }));
}

/** A parameter of the environment; every path lies below {@link parameterPrefixOf}. */
export function parameterOf(inputs: EnvironmentInputs, path: string | Sourced<string>): Sourced<string> {
  return nameOf(inputs, 'ssm-parameter', path);
}

/** Path below which all parameters of the environment lie. */
export function parameterPrefixOf(inputs: EnvironmentInputs): Sourced<string> {
  return nameOf(inputs, 'ssm-parameter');
}
