import type { CatalogEntry } from '../catalog.ts';
import type { CatalogRule } from '../catalog-rule.ts';
import { entryProblem } from '../entry-problem.ts';

export const entryIsNamedLikeItsFile: CatalogRule = {
  fact: 'an entry is named like its file',
  check: (draft) => [
    ...[draft.tiers, draft.regions, draft.releases, draft.applications, draft.clusters].flatMap((entries) =>
      [...entries].flatMap(([name, entry]) => misnamed(entry, name, 'name', entry.value.name)),
    ),
    ...[...draft.announcements].flatMap(([name, entry]) => misnamed(entry, name, 'id', entry.value.id)),
  ],
};

function misnamed(entry: CatalogEntry<unknown>, fileName: string, property: string, name: string) {
  if (name === fileName) return [];
  return [
    entryProblem(entry, [property], {
      code: 'catalog-entry-name',
      message: `the entry is named "${name}" in a file named "${fileName}.json"`,
      hint: `write "${fileName}", or rename the file to ${name}.json`,
    }),
  ];
}
