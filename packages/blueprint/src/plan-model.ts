import type { ApplicationInputs } from './application-inputs.ts';
import type { EnvironmentInputs } from './environment-inputs.ts';
import { nameOf } from './environment-names.ts';
import type { Sourced } from './sourced.ts';

/** Where an application asks the environment's own model; each value decided. */
export interface PlannedModel {
  readonly endpoint: Sourced<string>;
  readonly host: Sourced<string>;
  readonly port: Sourced<number>;
  readonly index: Sourced<string>;
}

/** The environment's model endpoint and the application's index in it; null when the application uses none. */
export function planModel(inputs: EnvironmentInputs, { name, entry }: ApplicationInputs): PlannedModel | Sourced<null> {
  const model = entry.find('model');
  if (model === null) return entry.map(() => null);
  const host = nameOf(inputs, 'model-label').with(
    inputs.organisation.get('models').get('domain'),
    (label, domain) => `${label}.${domain}`,
  );
  const port = model.get('port');
  return {
    endpoint: host.with(port, (known, tcp) => `https://${known}${tcp === 443 ? '' : `:${tcp}`}/v1`),
    host,
    port,
    index: nameOf(inputs, 'model-index', name),
  };
}
