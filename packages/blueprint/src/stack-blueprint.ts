/** The Terraform stacks of an environment by lifetime, in the order in which they are applied. */
export type StackName = 'foundation' | 'data' | 'cluster' | 'edge';

/**
 * What a stack still holds in the tenant's lifecycle state: `everything`; `storage` only keys, buckets and vault;
 * `nothing` only its backend and providers, so that applying it destroys what it had.
 */
export type StackContents = 'everything' | 'storage' | 'nothing';

/** One Terraform stack: one state, one provider configuration. */
export interface StackBlueprint {
  readonly name: StackName;
  readonly contents: StackContents;
  readonly backend: {
    readonly bucket: string;
    readonly region: string;
    /** Key of the state, unique over the fleet, e.g. `tenants/acme/production/data/terraform.tfstate`. */
    readonly key: string;
    /** Platform key that encrypts the state. */
    readonly keyArn: string;
  };
  readonly aws: {
    readonly region: string;
    readonly account: string;
    /** ARN of the role up to its name, e.g. `arn:aws:iam::210987654321:role/`; the pipeline chooses the name. */
    readonly roleArnPrefix: string;
    /** Name of the read-only role, the default. */
    readonly planRole: string;
    /** Name of the role that may change things. */
    readonly applyRole: string;
  };
}
