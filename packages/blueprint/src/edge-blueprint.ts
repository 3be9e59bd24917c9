/** The public side: a Cloudflare Tunnel, so that nothing listens on a public address. */
export interface EdgeBlueprint {
  readonly accountId: string;
  readonly zoneId: string;
  readonly tunnel: string;
  /** Parameter that the tunnel's token is written to. */
  readonly tokenParameter: string;
  readonly origin: EdgeOriginBlueprint;
  /** Host names in the order of the tenant file. */
  readonly hosts: readonly EdgeHostBlueprint[];
  /** The connector that runs beside the applications; null when the tunnel is gone. */
  readonly connector: ConnectorBlueprint | null;
}

/**
 * The environment's own name in the platform's zone, `<environment id>.<domain of the organisation>`: Cloudflare sends
 * requests for custom hostnames to a proxied record of the zone, and a tenant need not have another one.
 */
export interface EdgeOriginBlueprint {
  readonly host: string;
  /** Identifier in Terraform, unlike that of every host. */
  readonly logicalId: string;
  /** Where the tunnel sends requests. */
  readonly service: string;
}

/** One public host name. */
export interface EdgeHostBlueprint {
  readonly host: string;
  /** Identifier in Terraform, unique in the stack, e.g. `files_acme_example`. */
  readonly logicalId: string;
  /** A record in the platform's zone, or a custom hostname of a zone that the customer keeps. */
  readonly kind: 'record' | 'custom-hostname';
  /** Where the tunnel sends requests, e.g. `http://file-server.acme-production.svc.cluster.local:8080`. */
  readonly service: string;
}

/** What opens the tunnel from inside. */
export interface ConnectorBlueprint {
  readonly name: string;
  readonly serviceAccount: string;
  readonly image: string;
  /** 0 while the tenant does not run. */
  readonly replicas: number;
  /** What each of its Pods asks for. */
  readonly resources: { readonly cpu: string; readonly memory: string };
  /** Secret that holds the tunnel's token. */
  readonly secret: string;
  readonly metricsPort: number;
}
