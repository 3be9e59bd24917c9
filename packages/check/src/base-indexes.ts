import { type OwnerIndex, parseIndex, type TreeFile } from '@tenantry/artifact';
import { type Diagnostic, diagnosticsOf } from '@tenantry/diagnostic';

/** Indexes of tenants among the indexes of a tree; what cannot be read is left out. */
export function tenantIndexes(files: readonly TreeFile[]): readonly OwnerIndex[] {
  return files.flatMap((file) => {
    const index = parseIndex(file);
    return index.ok && index.value.inputs.tenant !== null ? [index.value] : [];
  });
}

/** Indexes of the base that cannot be read: a warning each, because nobody can repair what is merged. */
export function unreadableIndexes(files: readonly TreeFile[]): readonly Diagnostic[] {
  return files.flatMap((file) => {
    const [problem] = diagnosticsOf(parseIndex(file));
    if (problem === undefined) return [];
    return {
      code: 'base-unavailable',
      severity: 'warning',
      message: `generated/${file.path} cannot be read at the base, so that its changes are not judged: ${problem.message}`,
      hint: 'look through the changes of its folder yourself',
      location: { file: `generated/${file.path}` },
    };
  });
}
