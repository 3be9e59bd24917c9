import type { StackBlueprint } from '@tenantry/blueprint';
import { TerraformLocal, TerraformVariable } from 'cdktf';
import { escapeTemplates, literalText } from '../escape-templates.ts';
import { expression } from '../reference.ts';
import type { StackScope } from '../stack-scope.ts';

/** Expression for the name of the role that the pipeline chose. */
export const DEPLOYMENT_ROLE = expression('var.deployment_role');

/**
 * Lets the pipeline choose between the read-only role, the default, and the role that may change things; no other name
 * is accepted. The names reach the condition as locals, so that no text of the catalog stands inside an expression.
 */
export function declareDeploymentRole(scope: StackScope, { aws }: StackBlueprint): void {
  const { planRole, applyRole } = escapeTemplates(aws);
  scope.other(TerraformLocal, 'local', 'plan_role', planRole);
  scope.other(TerraformLocal, 'local', 'apply_role', applyRole);
  scope.other(TerraformVariable, 'variable', 'deployment_role', {
    type: 'string',
    description: 'Name of the role that Terraform assumes in the account.',
    default: literalText(aws.planRole),
    nullable: false,
    validation: [
      {
        condition: expression('contains([local.plan_role, local.apply_role], var.deployment_role)'),
        errorMessage: `The deployment role must be ${expression('local.plan_role')} or ${expression('local.apply_role')}.`,
      },
    ],
  });
}
