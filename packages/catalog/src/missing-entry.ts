import { choiceHint, compareText, type Diagnostic } from '@tenantry/diagnostic';
import type { CatalogEntry } from './catalog.ts';
import type { CatalogDraft } from './catalog-draft.ts';
import type { CatalogFolder } from './entry-kinds.ts';
import { entryProblem } from './entry-problem.ts';

/** The reference at a path of an entry, when it names an entry that has no file; none when it resolves. */
export function missingEntry(
  draft: CatalogDraft,
  entry: CatalogEntry<unknown>,
  path: readonly (string | number)[],
  folder: CatalogFolder,
  name: string,
): readonly Diagnostic[] {
  if (draft.names.has(`${folder}/${name}`)) return [];
  const known = [...draft.names]
    .filter((one) => one.startsWith(`${folder}/`))
    .map((one) => one.slice(folder.length + 1))
    .sort(compareText);
  return [
    entryProblem(entry, path, {
      code: 'catalog-entry-missing',
      message: `${entry.name} names "${name}", which ${folder}/ does not hold`,
      hint: `${choiceHint(name, known)}; a new one needs ${folder}/${name}.json`,
    }),
  ];
}
