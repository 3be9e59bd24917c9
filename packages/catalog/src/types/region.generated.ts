// Generated from packages/catalog/schema/region.schema.json by `pnpm generate`. Do not edit.

/**
 * A cloud region.
 */
export interface Region {
  /**
   * Path of this schema, for editors.
   */
  readonly $schema?: string;
  /**
   * Name as the cloud writes it; equals the file name.
   */
  readonly name: string;
  /**
   * Cloud.
   */
  readonly cloud: 'aws';
  /**
   * Jurisdictions that the region lies in.
   */
  readonly jurisdictions: readonly string[];
  /**
   * Availability zones that stacks use, in order.
   */
  readonly zones: readonly string[];
}
