import type { EnvironmentBlueprint, StackContents } from '@tenantry/blueprint';
import type { Escaped } from '../escape-templates.ts';
import type { StackScope } from '../stack-scope.ts';
import { addHosts } from './hosts.ts';
import { addTunnel } from './tunnel.ts';

/** The tunnel that the connector opens from inside, and the public names that lead to it. */
export function fillEdge(scope: StackScope, environment: Escaped<EnvironmentBlueprint>, contents: StackContents): void {
  if (contents !== 'everything') return;
  const tunnel = addTunnel(scope, environment);
  addHosts(scope, environment.edge, tunnel);
}
