// Files and who owns them

// What renderers build values of
export {
  isJsonObject,
  type JsonObject,
  type JsonValue,
} from '@tenantry/diagnostic';
export {
  type Artifact,
  GENERATED_FOLDER,
  type Owner,
  ownerFolder,
  type TreeFile,
} from './artifact.ts';
export { type IndexParts, ownerIndex } from './build-index.ts';
export { formatArtifact } from './format-artifact.ts';
export { formatIndex } from './format-index.ts';
export { formatJson } from './format-json.ts';
export { formatYaml } from './format-yaml.ts';
export { hashOf } from './hash-of.ts';
// Identifiers in files
export {
  type ParsedFile,
  readIdentities,
} from './identities/read-identities.ts';
export {
  IDENTITY_TYPES,
  type Identity,
  type IdentityType,
} from './identity.ts';
export type { IdentityFolder } from './isolation/held-value.ts';
export { proveIsolation } from './isolation/prove-isolation.ts';
export type { SharedIdentities } from './isolation/shared-identities.ts';
export { linePointers } from './line-pointers.ts';
export { INDEX_FILE, type OwnerIndex } from './owner-index.ts';
export { parseIndex } from './parse-index.ts';
export { parseTreeFile } from './parse-tree-file.ts';

// Resources in files
export {
  compareAddresses,
  formatAddress,
  type KubernetesAddress,
  parseAddress,
  type ResourceAddress,
  type TerraformAddress,
} from './resource-address.ts';
export { type Resource, resourcesOf } from './resources-of.ts';
export { sha256 } from './sha256.ts';
