// Generated from packages/catalog/schema/release.schema.json by `pnpm generate`. Do not edit.

/**
 * A frozen set of versions, digests and behaviour switches. A release that tenants run is never edited.
 */
export interface Release {
  /**
   * Path of this schema, for editors.
   */
  readonly $schema?: string;
  /**
   * Name; equals the file name.
   */
  readonly name: string;
  /**
   * What is new, for the review.
   */
  readonly description: string;
  /**
   * Clusters.
   */
  readonly kubernetes: {
    /**
     * Kubernetes minor version.
     */
    readonly version: string;
    /**
     * EKS managed add-ons and their versions.
     */
    readonly addons: {
      readonly [k: string]: string;
    };
  };
  /**
   * Databases.
   */
  readonly database: {
    /**
     * PostgreSQL engine version, major and minor.
     */
    readonly postgresql: string;
  };
  /**
   * The edge.
   */
  readonly edge: {
    /**
     * Image of the tunnel's connector, without the registry: name:tag@digest.
     */
    readonly cloudflared: string;
  };
  /**
   * Versions of applications.
   */
  readonly applications: {
    /**
     * One application.
     */
    readonly [k: string]: {
      /**
       * Version as its makers write it.
       */
      readonly version: string;
      /**
       * Image of each container, without the registry: name:tag@digest.
       */
      readonly images: {
        readonly [k: string]: string;
      };
    };
  };
  /**
   * Behaviour switches; a switch that is not named is off.
   */
  readonly switches: {
    readonly [k: string]: boolean;
  };
}
