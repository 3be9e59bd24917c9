import type { IdentityType } from './identity.ts';

/** Name of the index in its owner's folder. */
export const INDEX_FILE = 'index.json';

/** `index.json` of an owner's folder: what lies in it, what it was made of, and which identifiers it holds. */
export interface OwnerIndex {
  readonly version: 1;
  /** Folder relative to `generated/`, e.g. `tenants/acme`. */
  readonly owner: string;
  /** What the folder was made of; all hashes are SHA-256 of canonical JSON, in lower-case hex. */
  readonly inputs: {
    /** The tenant file; null for a folder that no tenant owns. */
    readonly tenant: { readonly file: string; readonly sha256: string } | null;
    /** Name of the release; null for a folder that no tenant owns. */
    readonly release: string | null;
    /** Ring of the tenant; null for a folder that no tenant owns. */
    readonly ring: string | null;
    /** Lifecycle state of the tenant; null for a folder that no tenant owns. */
    readonly state: string | null;
    /** Catalog entries that were read, the release among them, by name. */
    readonly catalog: Readonly<Record<string, string>>;
  };
  /** Every other file of the folder, relative to it, with the SHA-256 of its bytes. */
  readonly files: Readonly<Record<string, string>>;
  /** Values of each identifier type that stand anywhere in the files, sorted. */
  readonly identities: Readonly<Partial<Record<IdentityType, readonly string[]>>>;
}
