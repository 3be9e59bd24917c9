import { GENERATED_FOLDER, type TreeFile } from '@tenantry/artifact';
import { CATALOG_FOLDER } from '@tenantry/catalog';
import type { SourceFile } from '@tenantry/diagnostic';
import type { Base } from './find-base.ts';
import { type GitFile, listFiles, readObjects } from './git-objects.ts';

/** What stood at the base, as far as it is known without looking into generated files. */
export interface BaseReading {
  /** `tenants/*.json`. */
  readonly tenantFiles: readonly SourceFile[];
  /** Every `index.json` of the tree, paths relative to `generated/`. */
  readonly indexes: readonly TreeFile[];
  /** Names of the announcements that the catalog held. */
  readonly announcements: readonly string[];
  /** Reads more files of the base's tree, paths relative to `generated/`; files that it did not have are left out. */
  readonly readTreeFiles: (paths: readonly string[]) => Promise<readonly TreeFile[]>;
}

const ANNOUNCEMENT = new RegExp(`^${CATALOG_FOLDER}/announcements/([^/]+)\\.json$`);

/** Reads the base from git's object store; the worktree and the index play no part. */
export async function readBase(root: string, base: Base): Promise<BaseReading> {
  const announcements = `${CATALOG_FOLDER}/announcements`;
  const files = await listFiles(root, base.commit, base.prefix, ['tenants', GENERATED_FOLDER, announcements]);
  const generated = files.filter(({ path }) => path.startsWith(`${GENERATED_FOLDER}/`));
  const indexes = generated.filter(({ path }) => path.endsWith('/index.json'));
  return {
    tenantFiles: await readObjects(
      root,
      files.filter(({ path }) => /^tenants\/[^/.][^/]*\.json$/.test(path)),
    ),
    indexes: await readTreeObjects(root, indexes),
    announcements: files.flatMap(({ path }) => ANNOUNCEMENT.exec(path)?.[1] ?? []),
    readTreeFiles: (paths) => {
      const wanted = new Set(paths.map((path) => `${GENERATED_FOLDER}/${path}`));
      return readTreeObjects(
        root,
        generated.filter(({ path }) => wanted.has(path)),
      );
    },
  };
}

async function readTreeObjects(root: string, files: readonly GitFile[]): Promise<readonly TreeFile[]> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const sources = await readObjects(root, files);
  return sources.map(({ path, bytes }) => ({
    path: path.slice(GENERATED_FOLDER.length + 1),
    text: decoder.decode(bytes),
  }));
}
