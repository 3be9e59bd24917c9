import { type Diagnostic, shortValue } from '@tenantry/diagnostic';
import type { BlueprintRule, PlannedTenant } from '../blueprint-rule.ts';
import { type DerivedName, derivedNames } from '../derived-names.ts';
import { NAME_CONSUMERS } from '../name-consumers.ts';
import { isNameFor } from '../names.ts';
import { sourceLocation } from '../source-location.ts';

/**
 * The naming module keeps what it makes within limits. What is left are names that end in what the catalog chose: hosts
 * below the domain of models, paths of secrets.
 */
export const namesFitTheirConsumers: BlueprintRule = {
  fact: 'names fit their consumers',
  check: (fleet) => fleet.flatMap(misfits),
};

function misfits(one: PlannedTenant): readonly Diagnostic[] {
  return derivedNames(one.planned.blueprint)
    .filter(({ consumer, value }) => !isNameFor(consumer, value))
    .map((name) => diagnose(one, name));
}

function diagnose(one: PlannedTenant, { consumer, value, pointer }: DerivedName): Diagnostic {
  const { limit } = NAME_CONSUMERS[consumer];
  const what = `${consumer.replaceAll('-', ' ')} ${shortValue(value)}`;
  return {
    code: 'name-too-long',
    severity: 'error',
    message:
      value.length > limit
        ? `${what} has ${value.length} characters, ${value.length - limit} more than its consumer takes`
        : `${what} is not in the form that its consumer takes`,
    hint: 'shorten what the catalog chooses of it: the domain of models, or the path of a secret (at most 15 levels)',
    value: shortValue(value),
    location: sourceLocation(one, pointer),
  };
}
