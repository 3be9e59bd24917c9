// Files and who owns them
export { type Artifact, type Owner, ownerFolder, type TreeFile } from './artifact.ts';
export type { OwnerIndex } from './owner-index.ts';

// Identifiers in files
export { IDENTITY_TYPES, type Identity, type IdentityType } from './identity.ts';
