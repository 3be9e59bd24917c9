// Generated from packages/catalog/schema/ranges.schema.json by `pnpm generate`. Do not edit.

/**
 * Address plan.
 */
export interface Ranges {
  /**
   * Path of this schema, for editors.
   */
  readonly $schema?: string;
  /**
   * Pools that environments' ranges are taken from.
   *
   * Items: A pool.
   */
  readonly pools: {
    /**
     * Range.
     */
    readonly range: string;
    /**
     * Prefix length of one environment's range.
     */
    readonly prefix: number;
    /**
     * What it is for.
     */
    readonly purpose: string;
  }[];
  /**
   * Ranges that no tenant may take.
   *
   * Items: A reserved range.
   */
  readonly reserved: {
    /**
     * Range.
     */
    readonly range: string;
    /**
     * Who has it.
     */
    readonly purpose: string;
  }[];
  /**
   * Range of Pods, repeated in every VPC.
   */
  readonly pods: string;
  /**
   * Range of Services, repeated in every cluster.
   */
  readonly services: string;
}
