// Generated from packages/catalog/schema/application.schema.json by `pnpm generate`. Do not edit.

/**
 * An application that tenants run: its containers, volume, settings and secrets.
 */
export interface Application {
  /**
   * Path of this schema, for editors.
   */
  readonly $schema?: string;
  /**
   * Name; equals the file name.
   */
  readonly name: string;
  /**
   * Name as people write it.
   */
  readonly displayName: string;
  /**
   * Whether it is only here to show how an application is described.
   */
  readonly sample: boolean;
  /**
   * The containers of one Pod; the first is the main one, the others are sidecars.
   */
  readonly containers: readonly Container[];
  /**
   * The files volume that all containers share.
   */
  readonly volume: {
    /**
     * Name of the volume.
     */
    readonly name: string;
  };
  /**
   * Container that the edge routes to.
   */
  readonly public: string;
  /**
   * Settings that a tenant may override.
   */
  readonly settings: {
    /**
     * A setting.
     */
    readonly [k: string]: {
      /**
       * Container that gets it as an environment variable.
       */
      readonly container: string;
      /**
       * Value without an override.
       */
      readonly default: string;
      /**
       * What it does.
       */
      readonly description: string;
    };
  };
  /**
   * Secrets, by the environment variable that carries them; values come from the cloud's parameter store.
   */
  readonly secrets: {
    /**
     * A secret.
     */
    readonly [k: string]: {
      /**
       * Container that gets it as an environment variable.
       */
      readonly container: string;
      /**
       * Path of the parameter below the environment's prefix.
       */
      readonly parameter: string;
      /**
       * What it is for.
       */
      readonly description: string;
    };
  };
  /**
   * The tenant's own AI model endpoint and index.
   */
  readonly model?: {
    /**
     * Container that uses them.
     */
    readonly container: string;
    /**
     * Environment variable for the endpoint; its ending tells the proof of isolation what it holds.
     */
    readonly endpointVariable: string;
    /**
     * Environment variable for the index; its ending tells the proof of isolation what it holds.
     */
    readonly indexVariable: string;
    /**
     * TCP port of the endpoint.
     */
    readonly port: number;
  };
  /**
   * The relational database.
   */
  readonly database?: {
    /**
     * Container that uses it.
     */
    readonly container: string;
    /**
     * Environment variable for the host.
     */
    readonly hostVariable: string;
    /**
     * Environment variable for the database name.
     */
    readonly nameVariable: string;
  };
}
/**
 * A container.
 */
export interface Container {
  /**
   * Name of the container; `images` of a release has the same key.
   */
  readonly name: string;
  /**
   * TCP port it listens on, above 1023.
   */
  readonly port: number;
  /**
   * Where the files volume is mounted.
   */
  readonly mount: string;
  /**
   * Whether it only reads the files volume.
   */
  readonly readOnly: boolean;
  /**
   * HTTP path that answers 200 when it is healthy.
   */
  readonly probe: string;
  /**
   * CPU request.
   */
  readonly cpu: string;
  /**
   * Memory request and limit.
   */
  readonly memory: string;
}
