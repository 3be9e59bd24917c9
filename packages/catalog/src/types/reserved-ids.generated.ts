// Generated from packages/catalog/schema/reserved-ids.schema.json by `pnpm generate`. Do not edit.

/**
 * Ids that no tenant may have.
 */
export interface ReservedIds {
  /**
   * Path of this schema, for editors.
   */
  readonly $schema?: string;
  /**
   * Reserved id and why.
   */
  readonly ids: {
    readonly [k: string]: string;
  };
}
