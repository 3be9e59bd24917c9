/**
 * Every code that a diagnostic can carry, with the sentence that `docs/diagnostics.md` prints for it.
 * Adding a problem is adding one line here and using it in one place.
 */
export const DIAGNOSTIC_CODES = {
  // Files and their text
  'file-not-regular': 'An entry that should be a file is a link, a folder, a pipe or a device.',
  'file-unreadable': 'A file cannot be read.',
  'file-too-large': 'A file is larger than any file of its kind can be.',
  'file-name-collides': 'Two file names differ only in case.',
  'file-unexpected': 'A folder holds an entry that nothing there reads.',
  'folder-missing': 'A folder that the command needs is not there.',
  'text-encoding': 'A file is not UTF-8 without a byte order mark.',
  'json-syntax': 'A file is not JSON (RFC 8259).',
  'json-duplicate-key': 'An object has the same key twice.',
  'json-too-deep': 'Values are nested deeper than any valid file is.',
  'json-number': 'A number cannot be held exactly.',
  'json-key-forbidden': 'A key would change how programs see the object (`__proto__`, `constructor`, `prototype`).',
  'text-control-character': 'Text holds control, bidirectional, zero-width or unpaired surrogate characters.',
  'text-template': 'Text holds a marker that Terraform, Argo CD, GitHub Actions or a synthesis library would evaluate.',

  // Schemas
  'schema-mismatch': 'A value does not match its schema.',
  'schema-unknown-property': 'A property is not part of the schema.',
  'schema-missing-property': 'A property that the schema requires is missing.',

  // Catalog
  'catalog-entry-missing': 'The catalog names an entry that it does not hold.',
  'catalog-entry-name': 'A catalog entry is not named like its file.',
  'catalog-contradiction': 'Two values of the catalog contradict one another.',
  'catalog-range': 'Ranges of the catalog are malformed or overlap.',
  'release-switch-unknown': 'A release sets a behaviour switch that this version does not know.',

  // One tenant
  'tenant-id-not-file-name': 'A tenant file is not named after its id.',
  'tenant-id-reserved': 'A tenant id is a reserved word.',
  'tenant-reference-unknown': 'A tenant file names a catalog entry that does not exist.',
  'environment-placement': 'Account, range and shared cluster do not fit the isolation level.',
  'isolation-not-allowed': 'The tier does not allow this isolation level.',
  'residency-violated': 'A region lies outside the residency that the tenant requires.',
  'application-unknown': 'A tenant overrides something that the application does not have.',
  'lifecycle-incomplete': 'A lifecycle state lacks what it requires.',
  'lifecycle-contradiction': 'An environment lives on although its tenant has retired further.',
  'quota-exceeded': 'An environment can ask for more than the quota of its namespace.',
  'sizing-invalid': 'The fewest of something are more than the most.',
  'access-repeated': 'An access group is listed twice.',
  'day-missing': 'A day does not exist in the calendar.',
  'override-invalid': 'A protected setting is overridden with a value it cannot have.',
  'override-expired': 'An override of a protected setting has expired.',
  'hold-expired': 'A hold has expired.',

  // The fleet
  'tenant-id-look-alike': 'Two tenant ids can be mistaken for one another.',
  'range-invalid': 'A range is not a network address of the expected size, or lies outside every pool.',
  'range-overlaps': 'Two ranges overlap.',
  'host-taken': 'Two environments claim the same host name.',
  'host-reserved': 'A tenant claims a host name that the platform uses itself.',
  'account-shared': 'An account is used by more than one tenant.',
  'name-too-long': 'A derived name exceeds the limit of its consumer.',
  'name-taken': 'Two tenants derive the same name.',

  // The tree
  'tree-stale': 'A generated file differs from a fresh synth.',
  'tree-missing-file': 'A generated file is missing.',
  'tree-stray-file': 'A file under generated/ belongs to nobody.',
  'tree-torn': 'A generated folder does not match its index.',
  'tenant-file-gone': 'A generated folder has no tenant file any more.',
  'tree-unreadable': 'A file under generated/ cannot be read as what its name says.',
  'environment-removed': 'An environment was taken out of a tenant file.',
  'release-edited': 'A release that tenants run was edited.',
  'tenant-removed': 'A tenant file was deleted.',
  'tenant-id-changed': 'The id of a tenant changed.',
  'lifecycle-skipped': 'A lifecycle state was skipped or walked backwards.',
  'release-changed-silently': 'Output changed for a tenant whose file, catalog entries and release did not change.',
  'isolation-violated': 'An identifier of one tenant appears in the tree of another.',
  'base-unavailable': 'There is no base revision to compare with.',

  // The program
  'environment-variable-set': 'An environment variable is set that the synthesis libraries would obey.',
  'file-system': 'The file system refused an operation.',
  'synth-running': 'Another synth is writing to the same root.',
  'input-changed': 'An input file changed while its output was being made.',
  usage: 'The command line is wrong.',
  internal: 'The program met a state that should be impossible.',
} as const;

/** One of {@link DIAGNOSTIC_CODES}. */
export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES;
