import {
  type Diagnostic,
  formatPointer,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type Result,
  resultOf,
} from '@tenantry/diagnostic';
import { GENERATED_FOLDER } from './artifact.ts';
import type { KubernetesAddress, ResourceAddress } from './resource-address.ts';
import { TERRAFORM_SECTIONS } from './terraform-sections.ts';

/** A resource as it stands in a file. */
export interface Resource {
  readonly address: ResourceAddress;
  readonly value: JsonValue;
  /** RFC 6901 pointer into the file. */
  readonly pointer: string;
}

/** What Terraform takes as a label. */
const LABEL = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/**
 * Everything in a file that can change on its own: the object of a manifest, or every block of a Terraform
 * configuration, settings like `terraform` and `provider` among them. Nothing of the file is left out; what has no
 * address is an error. `file` is relative to `generated/`.
 */
export function resourcesOf(file: string, value: JsonValue): Result<readonly Resource[]> {
  if (!isJsonObject(value)) return resultOf([], [problem(file, '', 'the file holds no object')]);
  if (file.endsWith('.json')) return terraformResources(file, value);
  const address = kubernetesAddress(value);
  if (address === null) {
    return resultOf([], [problem(file, '', 'the object has no apiVersion, kind or metadata.name')]);
  }
  return resultOf([{ address, value, pointer: '' }], []);
}

/** Address of a Kubernetes object; null when it does not say what and which it is. */
function kubernetesAddress({ apiVersion, kind, metadata }: JsonObject): KubernetesAddress | null {
  if (typeof apiVersion !== 'string' || typeof kind !== 'string' || !isJsonObject(metadata)) return null;
  const { name, namespace = null } = metadata;
  const [version = '', group = ''] = apiVersion.split('/').reverse();
  if (
    !isPart(name) ||
    !(namespace === null || isPart(namespace)) ||
    !isPart(version) ||
    !/^[A-Z][A-Za-z0-9]*$/.test(kind)
  ) {
    return null;
  }
  return { tool: 'kubernetes', group, version, kind, namespace, name };
}

function isPart(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && value !== '' && !value.includes('/');
}

function terraformResources(file: string, value: JsonObject): Result<readonly Resource[]> {
  const stack = file.slice(0, Math.max(file.lastIndexOf('/'), 0));
  const resources: Resource[] = [];
  const problems: Diagnostic[] = [];
  const add = (section: string, labels: readonly string[], block: JsonValue | undefined): void => {
    if (block === undefined) return;
    const path = [section, ...labels];
    const refuse = (what: string) => problems.push(problem(file, formatPointer(path), `${path.join('.')} ${what}`));
    if (!TERRAFORM_SECTIONS.has(section)) refuse('is no section of a Terraform configuration');
    else if (labels.some((label) => !LABEL.test(label))) refuse('is no name of a Terraform block');
    else if (labels.length === TERRAFORM_SECTIONS.get(section)) {
      resources.push({
        address: { tool: 'terraform', stack, section, labels },
        value: block,
        pointer: formatPointer(path),
      });
    } else if (isJsonObject(block)) {
      for (const [label, inner] of Object.entries(block)) add(section, [...labels, label], inner);
    } else refuse('is no object of named blocks');
  };
  for (const [section, block] of Object.entries(value)) add(section, [], block);
  return resultOf(resources, problems);
}

function problem(file: string, pointer: string, message: string): Diagnostic {
  return {
    code: 'tree-unreadable',
    severity: 'error',
    message,
    hint: 'run `tenantry synth` to write the file anew',
    location: { file: `${GENERATED_FOLDER}/${file}`, pointer },
  };
}
