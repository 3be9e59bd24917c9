/** A file as it lies on disk or in git, not yet read as anything. */
export interface SourceFile {
  /** Path relative to the root, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}
