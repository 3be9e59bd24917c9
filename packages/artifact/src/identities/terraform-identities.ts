import { isJsonObject, type JsonObject, type JsonValue } from '@tenantry/diagnostic';
import { applyRule, type FieldRule, fields } from './field-rule.ts';
import type { PlacedIdentity } from './found-identity.ts';

/** Arguments that hold an identifier wherever they stand: they mean the same in every resource of their provider. */
const EVERY_BLOCK = [...fields('bucket', 'bucket'), ...fields('cluster', 'cluster_name')];

/** Arguments that hold identifiers, by type of resource or data source. A new type is one line. */
const FIELDS: Readonly<Record<string, readonly FieldRule[]>> = {
  aws_cloudwatch_log_group: fields('log-group', 'name'),
  aws_db_instance: fields(
    'database',
    'identifier',
    'db_instance_identifier',
    'final_snapshot_identifier',
    'db_subnet_group_name',
    'parameter_group_name',
  ),
  aws_db_parameter_group: fields('database', 'name'),
  aws_db_snapshot: fields('database', 'db_instance_identifier', 'db_snapshot_identifier'),
  aws_db_subnet_group: fields('database', 'name'),
  aws_eks_access_policy_association: fields('namespace', 'access_scope.namespaces'),
  aws_eks_cluster: fields('cluster', 'name'),
  aws_eks_node_group: [
    ...fields('node-group', 'node_group_name'),
    { type: 'machines', path: ['labels', 'tenantry.dev/tenant'] },
    ...fields('machines', 'taint.value'),
  ],
  aws_eks_pod_identity_association: fields('namespace', 'namespace'),
  aws_iam_instance_profile: fields('role', 'role'),
  aws_iam_role: fields('role', 'name'),
  aws_iam_role_policies_exclusive: fields('role', 'role_name'),
  aws_iam_role_policy: fields('role', 'role'),
  aws_iam_role_policy_attachment: fields('role', 'role'),
  aws_kms_alias: fields('key', 'name'),
  aws_launch_template: fields('node-group', 'name'),
  aws_secretsmanager_secret: fields('secret-path', 'name'),
  aws_ssm_parameter: fields('secret-path', 'name'),
  aws_ssm_parameters_by_path: fields('secret-path', 'path'),
  cloudflare_custom_hostname: fields('host', 'hostname', 'custom_origin_server'),
  cloudflare_dns_record: fields('host', 'name', 'content'),
  cloudflare_zero_trust_tunnel_cloudflared: fields('tunnel', 'name'),
  cloudflare_zero_trust_tunnel_cloudflared_config: fields('host', 'config.ingress.hostname'),
  terraform_remote_state: [...fields('state-key', 'config.key'), ...fields('bucket', 'config.bucket')],
};

/** Settings outside of resources. What a provider assumes is an ARN and types itself. */
const SETTINGS = [
  ...fields('state-key', 'terraform.backend.s3.key'),
  ...fields('bucket', 'terraform.backend.s3.bucket'),
  ...fields('account', 'provider.aws.allowed_account_ids'),
];

/** Identifiers in the arguments of a Terraform configuration that are known to hold some. */
export function* terraformIdentities(configuration: JsonObject): Generator<PlacedIdentity> {
  for (const rule of SETTINGS) yield* applyRule(rule, configuration);
  for (const section of ['data', 'resource']) {
    for (const [type, blocks] of membersOf(configuration[section])) {
      for (const [name, block] of membersOf(blocks)) {
        const segments = [section, type, name];
        for (const rule of EVERY_BLOCK) yield* applyRule(rule, block, segments);
        for (const rule of Object.hasOwn(FIELDS, type) ? (FIELDS[type] ?? []) : [])
          yield* applyRule(rule, block, segments);
      }
    }
  }
}

function membersOf(value: JsonValue | undefined): readonly (readonly [string, JsonValue | undefined])[] {
  return isJsonObject(value) ? Object.entries(value) : [];
}
