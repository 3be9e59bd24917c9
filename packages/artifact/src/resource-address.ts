import { compareText } from '@tenantry/diagnostic';
import { TERRAFORM_SECTIONS } from './terraform-sections.ts';

/** Where one resource is, in the words of the tool that owns it. Unique within a file; unique over the tree with the file. */
export type ResourceAddress = KubernetesAddress | TerraformAddress;

/** An object of the Kubernetes API, written `apps/v1/Deployment/acme-production/file-server`. */
export interface KubernetesAddress {
  readonly tool: 'kubernetes';
  /** API group; empty for the core group, which is then left out: `v1/Service/…`. */
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  /** Null for cluster-scoped objects: `v1/Namespace/acme-production`. */
  readonly namespace: string | null;
  readonly name: string;
}

/**
 * A block of a Terraform configuration, written with the stack's folder before it:
 * `tenants/acme/production/terraform/data/aws_db_instance.main`, `…/data.aws_ssm_parameter.vpc`, `…/provider.aws`.
 */
export interface TerraformAddress {
  readonly tool: 'terraform';
  /** Folder of the stack relative to `generated/`, without a final slash. */
  readonly stack: string;
  /** Section of the configuration: `resource`, `data`, `provider`, `terraform`, `variable`, … */
  readonly section: string;
  /** What names the block in its section, e.g. type and name; empty for a section that is one block. */
  readonly labels: readonly string[];
}

/** What every Kubernetes kind begins with, and no group, version or folder of ours does. */
const KIND = /^[A-Z]/;

/** Writes an address; {@link parseAddress} reads it back. */
export function formatAddress(address: ResourceAddress): string {
  if (address.tool === 'kubernetes') {
    const { group, version, kind, namespace, name } = address;
    return [group === '' ? null : group, version, kind, namespace, name].filter((part) => part !== null).join('/');
  }
  const { stack, section, labels } = address;
  return `${stack}/${[...(section === 'resource' ? [] : [section]), ...labels].join('.')}`;
}

/** Reads an address as {@link formatAddress} writes it; null when the text is none. */
export function parseAddress(text: string): ResourceAddress | null {
  const parts = text.split('/');
  if (parts.some((part) => part === '')) return null;
  return parts.slice(1, 3).some((part) => KIND.test(part)) ? parseKubernetes(parts) : parseTerraform(parts);
}

/** Order of addresses: that of their texts. */
export function compareAddresses(one: ResourceAddress, other: ResourceAddress): number {
  return compareText(formatAddress(one), formatAddress(other));
}

function parseKubernetes(parts: readonly string[]): KubernetesAddress | null {
  const [group, version, kind, ...names] = KIND.test(parts[1] ?? '') ? ['', ...parts] : parts;
  const [namespace, name] = names.length === 1 ? [null, names[0]] : names;
  if (group === undefined || version === undefined || kind === undefined || namespace === undefined) return null;
  if (name === undefined || names.length > 2) return null;
  return { tool: 'kubernetes', group, version, kind, namespace, name };
}

function parseTerraform(parts: readonly string[]): TerraformAddress | null {
  const stack = parts.slice(0, -1).join('/');
  const [first = '', ...rest] = parts.at(-1)?.split('.') ?? [];
  if (stack === '' || [first, ...rest].includes('')) return null;
  // A resource is written without its section, as Terraform does it.
  const [section, labels] = TERRAFORM_SECTIONS.has(first) ? [first, rest] : ['resource', [first, ...rest]];
  return labels.length === TERRAFORM_SECTIONS.get(section) ? { tool: 'terraform', stack, section, labels } : null;
}
