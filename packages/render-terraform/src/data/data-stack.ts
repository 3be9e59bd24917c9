import { SsmParameter } from '@cdktf/provider-aws/lib/ssm-parameter/index.js';
import type { EnvironmentBlueprint, StackContents } from '@tenantry/blueprint';
import type { Escaped } from '../escape-templates.ts';
import { keyHandoff, takeOver } from '../handoff.ts';
import { reference } from '../reference.ts';
import type { StackScope } from '../stack-scope.ts';
import { addDatabase } from './database.ts';
import { findDatabasePlace } from './database-place.ts';

/** The database, and the parameter that tells applications its host. */
export function fillData(scope: StackScope, environment: Escaped<EnvironmentBlueprint>, contents: StackContents): void {
  if (contents !== 'everything') return;
  const keyArn = takeOver(scope, keyHandoff(environment));
  const place = findDatabasePlace(scope, environment);
  const instance = addDatabase(scope, environment, place, keyArn);
  scope.resource(SsmParameter, 'database_host', {
    name: environment.database.hostParameter,
    type: 'String',
    value: reference(instance, 'address'),
  });
}
