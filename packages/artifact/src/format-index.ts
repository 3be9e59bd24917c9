import type { TreeFile } from './artifact.ts';
import { formatJson } from './format-json.ts';
import { INDEX_FILE, type OwnerIndex } from './owner-index.ts';

/** Writes an index as the file that lies in its owner's folder. */
export function formatIndex(index: OwnerIndex): TreeFile {
  const { version, owner, inputs, files, identities } = index;
  return { path: `${owner}/${INDEX_FILE}`, text: formatJson({ version, owner, inputs, files, identities }) };
}
