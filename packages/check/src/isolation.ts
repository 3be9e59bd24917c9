import {
  type Identity,
  type Owner,
  parseTreeFile,
  proveIsolation,
  readIdentities,
  type TreeFile,
} from '@tenantry/artifact';
import type { Catalog } from '@tenantry/catalog';
import { type Diagnostic, diagnosticsOf, isJsonObject } from '@tenantry/diagnostic';
import type { SynthesizedFolder } from '@tenantry/synth';
import { sharedIdentities } from './shared-identities.ts';
import type { Tree } from './tree.ts';

/**
 * Law 7 over the tree as it lies there: files that equal a fresh synth are known already, every other file is parsed
 * and its identifiers are read from it.
 */
export function checkIsolation(
  fresh: readonly SynthesizedFolder[],
  tree: Tree,
  catalog: Catalog,
): readonly Diagnostic[] {
  const known = new Map(fresh.flatMap((folder) => folder.files).map((file) => [file.path, file.text]));
  const identities = new Map<string, Identity[]>();
  for (const identity of fresh.flatMap((folder) => folder.identities)) {
    const list = identities.get(identity.file);
    if (list === undefined) identities.set(identity.file, [identity]);
    else list.push(identity);
  }
  const problems: Diagnostic[] = [];
  const byOwner = new Map<string, { owner: Owner; identities: Identity[] }>();
  for (const file of tree.files) {
    const owner = ownerOf(file.path);
    if (owner === null || file.path.endsWith('/index.json')) continue;
    const key = `${owner.kind}/${owner.name}`;
    const folder = byOwner.get(key) ?? { owner, identities: [] };
    byOwner.set(key, folder);
    if (known.get(file.path) === file.text) folder.identities.push(...(identities.get(file.path) ?? []));
    else {
      const read = identitiesIn(file);
      problems.push(...read.problems);
      folder.identities.push(...read.identities);
    }
  }
  return [...problems, ...proveIsolation([...byOwner.values()], sharedIdentities(catalog))];
}

function identitiesIn(file: TreeFile): {
  readonly identities: readonly Identity[];
  readonly problems: readonly Diagnostic[];
} {
  const parsed = parseTreeFile(file);
  if (!parsed.ok) return { identities: [], problems: diagnosticsOf(parsed).map(unreadable) };
  return {
    identities: isJsonObject(parsed.value) ? readIdentities({ path: file.path, value: parsed.value }) : [],
    problems: [],
  };
}

/** What is wrong with the text of a generated file is nobody's wrong input: nobody writes these files by hand. */
function unreadable(problem: Diagnostic): Diagnostic {
  return { ...problem, code: 'tree-unreadable', hint: 'run `tenantry synth` to write the file anew' };
}

/** The tenant or cluster that a path belongs to; null for the hub's own files. */
function ownerOf(path: string): Extract<Owner, { name: string }> | null {
  const [folder, name] = path.split('/');
  if (name === undefined) return null;
  if (folder === 'tenants') return { kind: 'tenant', name };
  if (folder === 'clusters') return { kind: 'cluster', name };
  return null;
}
