import type { Diagnostic } from '@tenantry/diagnostic';
import type { CatalogEntry } from '../catalog.ts';
import type { CatalogRule } from '../catalog-rule.ts';
import { entryProblem } from '../entry-problem.ts';

export const namesAreUnique: CatalogRule = {
  fact: 'rings, and the containers and ports of one Pod, are named once',
  check: (draft) => [
    ...(draft.rings === null ? [] : repeated(draft.rings, 'rings', 'name', draft.rings.value.rings)),
    ...[...draft.applications.values()].flatMap((application) => [
      ...repeated(application, 'containers', 'name', application.value.containers),
      ...repeated(application, 'containers', 'port', application.value.containers),
    ]),
  ],
};

function repeated<K extends string>(
  entry: CatalogEntry<unknown>,
  list: string,
  property: K,
  items: readonly Readonly<Record<K, string | number>>[],
): readonly Diagnostic[] {
  return items.flatMap((item, index) => {
    const first = items.findIndex((other) => other[property] === item[property]);
    if (first === index) return [];
    return [
      entryProblem(entry, [list, index, property], {
        code: 'catalog-contradiction',
        message: `${entry.name} has two ${list} with the ${property} ${JSON.stringify(item[property])}`,
        hint: `give each of the ${list} a ${property} of its own`,
        related: [{ message: 'the first one', location: entry.document.locate(`/${list}/${first}/${property}`) }],
      }),
    ];
  });
}
