import type { AddObjects } from '../chart-scope.ts';
import { addAutoscalers } from './autoscalers.ts';
import { addClaims } from './claims.ts';
import { addDeployments } from './deployments.ts';
import { addDisruptionBudgets } from './disruption-budgets.ts';
import { addExternalSecrets } from './external-secrets.ts';
import { addServiceAccounts } from './service-accounts.ts';
import { addServices } from './services.ts';

/** What the application project syncs: what runs, and what it needs. One line per file. */
export const APPLICATION_OBJECTS: readonly AddObjects[] = [
  addServiceAccounts,
  addExternalSecrets,
  addClaims,
  addDeployments,
  addServices,
  addDisruptionBudgets,
  addAutoscalers,
];
