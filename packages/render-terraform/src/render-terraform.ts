import type { Artifact } from '@tenantry/artifact';
import type { EnvironmentBlueprint, StackBlueprint } from '@tenantry/blueprint';
import { type Escaped, escapeTemplates } from './escape-templates.ts';
import { declareBackend } from './frame/backend.ts';
import { declareProviders } from './frame/providers.ts';
import { stackJson } from './stack-json.ts';
import { StackScope } from './stack-scope.ts';
import { STACKS } from './stacks.ts';
import { withoutStackTraces } from './without-stack-traces.ts';

/** How this package names what cdktf calls constructs. */
export interface RenderOptions {
  /** Renames a construct id; must keep different ids different. The output does not depend on it. */
  readonly constructId?: (id: string) => string;
}

/**
 * Renders an environment as one Terraform configuration per stack, in the order in which they are applied. Throws on
 * text that cdktf would take for a token and on a stack that lost a resource: both are errors of this program.
 */
export function renderTerraform(environment: EnvironmentBlueprint, options: RenderOptions = {}): readonly Artifact[] {
  const escaped = escapeTemplates(environment);
  const constructId = options.constructId ?? ((id) => id);
  return environment.stacks.map((stack) => ({
    path: `tenants/${environment.tenant}/${environment.name}/terraform/${stack.name}/main.tf.json`,
    value: withoutStackTraces(() => renderStack(stack, escaped, constructId)),
  }));
}

function renderStack(
  stack: StackBlueprint,
  environment: Escaped<EnvironmentBlueprint>,
  constructId: (id: string) => string,
): Artifact['value'] {
  const scope = new StackScope(stack.name, constructId);
  declareBackend(scope, stack);
  declareProviders(scope, stack, environment);
  STACKS[stack.name](scope, environment, stack.contents);
  return stackJson(scope);
}
