import type { Artifact, TreeFile } from './artifact.ts';
import { formatJson } from './format-json.ts';
import { formatYaml } from './format-yaml.ts';

/** Writes an artifact as its extension asks: `.yaml` or `.json`. Throws on any other: an error of a renderer. */
export function formatArtifact({ path, value }: Artifact): TreeFile {
  if (path.endsWith('.yaml')) return { path, text: formatYaml(value) };
  if (path.endsWith('.json')) return { path, text: formatJson(value) };
  throw new Error(`${path} ends in neither .yaml nor .json`);
}
