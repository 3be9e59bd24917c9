// Generated from packages/catalog/schema/announcement.schema.json by `pnpm generate`. Do not edit.

/**
 * Says that a change of code may change the output of tenants whose inputs did not change. It covers only the pull request that adds it.
 */
export interface Announcement {
  /**
   * Path of this schema, for editors.
   */
  readonly $schema?: string;
  /**
   * Name; equals the file name.
   */
  readonly id: string;
  /**
   * Why the change cannot wait for a release.
   */
  readonly reason: string;
  /**
   * Kinds of resources that may change: a Kubernetes kind (`Deployment`), a Terraform type (`aws_kms_key`) or a Terraform section (`terraform`).
   */
  readonly kinds: readonly string[];
  /**
   * Tenants that may change; all when absent.
   */
  readonly tenants?: readonly string[];
}
