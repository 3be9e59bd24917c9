import { type Reading, readSourceFolder } from './source-folder.ts';

/**
 * Reads `tenants/*.json` of a root. Records of what happened lie in `tenants/.records` and are not read. A root
 * without any tenant is a problem: it is far more often a wrong folder than a fleet of nobody.
 */
export function readTenantFiles(root: string): Reading {
  const reading = readSourceFolder(root, 'tenants', {
    depth: 0,
    hardLinks: false,
    hint: 'a tenant is one file tenants/<id>.json; move everything else away, or begin its name with a dot',
  });
  if (reading.files.length > 0 || reading.diagnostics.length > 0) return reading;
  return {
    files: [],
    diagnostics: [
      {
        code: 'folder-missing',
        severity: 'error',
        message: `tenants/ in ${root} holds no tenant file`,
        hint: 'write tenants/<id>.json for the first customer, or name another root with `-C <root>`',
        location: { file: 'tenants' },
      },
    ],
  };
}
