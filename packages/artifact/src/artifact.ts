import type { JsonObject } from '@tenantry/diagnostic';

/** Folder of the tree in the repository: what paths of artifacts and tree files are relative to. */
export const GENERATED_FOLDER = 'generated';

/** Who a generated folder belongs to: a tenant, a shared cluster of the catalog, or the hub itself. */
export type Owner =
  | { readonly kind: 'tenant'; readonly name: string }
  | { readonly kind: 'cluster'; readonly name: string }
  | { readonly kind: 'argocd' };

/** One file as a renderer hands it over: a single object, and where it belongs. Bytes are made by `formatArtifact`. */
export interface Artifact {
  /** Path relative to `generated/`, with forward slashes; ends in `.yaml` (Kubernetes) or `.json` (Terraform). */
  readonly path: string;
  readonly value: JsonObject;
}

/** A file of a tree: its path relative to `generated/` and its text. */
export interface TreeFile {
  readonly path: string;
  readonly text: string;
}

/** Folder of an owner relative to `generated/`, without a final slash. */
export function ownerFolder(owner: Owner): string {
  switch (owner.kind) {
    case 'tenant':
      return `tenants/${owner.name}`;
    case 'cluster':
      return `clusters/${owner.name}`;
    case 'argocd':
      return 'argocd';
  }
}
