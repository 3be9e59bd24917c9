// The main show

// Its parts
export type { BaseState } from './base-state.ts';
export { type CheckInput, checkTree, DIFFERENCE_CODES, tenantFolders } from './check-tree.ts';
export { goneTenants } from './gone-tenants.ts';
export { LIFECYCLE_STEPS } from './lifecycle.ts';
export { filesToCompare } from './silent-changes.ts';
export type { Tree } from './tree.ts';
