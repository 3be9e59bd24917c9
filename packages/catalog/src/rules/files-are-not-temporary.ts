import type { CatalogRule } from '../catalog-rule.ts';
import { entryProblem } from '../entry-problem.ts';

/** Where every container finds room for temporary files, and how the names of the volumes behind it begin. */
const TEMPORARY = { folder: 'tmp', volumePrefix: 'tmp-' };

export const filesAreNotTemporary: CatalogRule = {
  fact: 'the files volume of an application is neither mounted nor named like its temporary files',
  check: (draft) =>
    [...draft.applications.values()].flatMap((application) => {
      const { containers, volume } = application.value;
      const mounts = containers.flatMap(({ mount }, index) => {
        const [first] = mount.split('/').filter((part) => part !== '');
        if (first !== TEMPORARY.folder) return [];
        return [
          entryProblem(application, ['containers', index, 'mount'], {
            code: 'catalog-contradiction',
            message: `the files volume would be mounted at "${mount}", where temporary files are`,
            hint: `write a folder outside of /${TEMPORARY.folder}, e.g. "/srv/files"`,
          }),
        ];
      });
      if (!volume.name.startsWith(TEMPORARY.volumePrefix)) return mounts;
      return [
        ...mounts,
        entryProblem(application, ['volume', 'name'], {
          code: 'catalog-contradiction',
          message: `the files volume "${volume.name}" is named like a volume of temporary files`,
          hint: `write a name that does not begin with "${TEMPORARY.volumePrefix}", e.g. "files"`,
        }),
      ];
    }),
};
