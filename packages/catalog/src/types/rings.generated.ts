// Generated from packages/catalog/schema/rings.schema.json by `pnpm generate`. Do not edit.

/**
 * Rollout rings, first to last, and the release that each one runs.
 */
export interface Rings {
  /**
   * Path of this schema, for editors.
   */
  readonly $schema?: string;
  /**
   * Rings in order of rollout.
   *
   * Items: A ring.
   */
  readonly rings: {
    /**
     * Name.
     */
    readonly name: string;
    /**
     * Release that the ring's tenants run.
     */
    readonly release: string;
    /**
     * Who is in it.
     */
    readonly description: string;
  }[];
}
