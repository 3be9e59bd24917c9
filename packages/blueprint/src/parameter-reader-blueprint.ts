/**
 * How the environment's SecretStore reads parameters: as a role of its own, for which External Secrets exchanges the
 * token of a service account (IAM roles for service accounts). No Pod runs as that account.
 */
export interface ParameterReaderBlueprint {
  readonly namespace: string;
  /** The only service account that may take the role. */
  readonly serviceAccount: string;
  readonly role: string;
  readonly roleArn: string;
  readonly boundaryArn: string;
  /** Prefix of the parameters that it may read. */
  readonly parameterPrefix: string;
  /**
   * Issuer of the shared cluster's tokens without `https://`, as IAM names it, e.g.
   * `oidc.eks.eu-central-1.amazonaws.com/id/0A1B…`; null for a cluster of its own, which has none before it is made.
   */
  readonly oidcProvider: string | null;
}
