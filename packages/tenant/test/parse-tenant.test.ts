import { diagnosticsOf, formatDiagnostics } from '@tenantry/diagnostic';
import { describe, expect, it } from 'vitest';
import { parseTenant } from '../src/index.ts';
import { type Changes, tenantText } from './a-fleet.ts';

function parse(content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return parseTenant({ path: 'tenants/acme.json', bytes });
}

/** Errors of a valid file with some changes, as `code pointer`. */
function errorsOf(changes: Changes): readonly string[] {
  return diagnosticsOf(parse(tenantText(changes))).map(({ code, location }) => `${code} ${location?.pointer}`);
}

/** Begins an interpolation of Terraform. */
const OPEN = '${';

describe('parseTenant', () => {
  it('reads a tenant of ten lines', () => {
    const parsed = parse(tenantText());
    expect(parsed.ok && parsed.value.spec.environments.production?.range).toBe('10.64.0.0/22');
  });

  it.each([
    ['nothing', ''],
    ['half a file', tenantText().slice(0, 200)],
    ['UTF-16', new Uint8Array([...tenantText()].flatMap((one) => [one.charCodeAt(0), 0]))],
    ['a byte order mark', `\ufeff${tenantText()}`],
    ['a NUL', tenantText().replace('Acme', 'Ac\0me')],
    ['10 MB', `${tenantText()}${' '.repeat(10_000_000)}`],
    ['20 000 brackets', '['.repeat(20_000)],
    ['a list', '[]'],
    ['null', 'null'],
    ['a key twice', tenantText().replace('{', '{"id": "other",')],
    ['a prototype', tenantText().replace('{', '{"__proto__": {"tier": "x"},')],
  ])('refuses %s within a second, with place, value and hint', (_name, content) => {
    const start = performance.now();
    const found = diagnosticsOf(parse(content));
    expect(performance.now() - start).toBeLessThan(1000);
    expect(found.length).toBeGreaterThan(0);
    for (const { severity, location, value, hint } of found) {
      expect({ severity, file: location?.file }).toEqual({
        severity: 'error',
        file: 'tenants/acme.json',
      });
      expect(location?.line).toBeGreaterThan(0);
      expect(location?.column).toBeGreaterThan(0);
      expect(location?.pointer).toBeTypeOf('string');
      expect(value).toBeTruthy();
      expect(hint).toBeTruthy();
    }
  });

  it('tells problems of form and of text at once', () => {
    expect(
      errorsOf({
        '/tier': 5,
        '/teir': 'standard',
        '/displayName': `${OPEN}file("x")}`,
        '/contacts/0/name': 'a\u202eb',
      }),
    ).toEqual([
      'schema-unknown-property /teir',
      'schema-mismatch /tier',
      'text-template /displayName',
      'text-control-character /contacts/0/name',
    ]);
  });

  it.each([
    ['/id', 'Acme'],
    ['/id', '-acme'],
    ['/id', 'acme-'],
    ['/id', 'ac--me'],
    ['/id', 'a'],
    ['/id', 'a'.repeat(21)],
    ['/id', '../acme'],
    ['/id', 'аcme'],
    ['/id', '1acme'],
    ['/environments/production/account', '21098765432'],
    ['/environments/production/hosts/0', 'Files.acme.example'],
    ['/environments/production/hosts/0', 'files.acme.example.'],
    ['/environments/production/hosts/0', 'xn--80ak6aa92e.example'],
    ['/environments/production/hosts/0', 'files..example'],
    ['/environments/production/hosts/0', '*.acme.example'],
    ['/contacts/0/email', 'it@acme.example\n'],
  ])('refuses %s %j', (pointer, value) => {
    expect(errorsOf({ [pointer]: value })).toContain(`schema-mismatch ${pointer}`);
  });

  it('does not let the group of a tenant be one of Kubernetes itself', () => {
    expect(errorsOf({ '/access': [{ group: 'system:masters', role: 'viewer' }] })).toEqual([
      'schema-mismatch /access/0/group',
    ]);
  });

  it('says what to write instead, in words', () => {
    const text = formatDiagnostics(diagnosticsOf(parse(tenantText({ '/id': 'Acme', '/teir': 'x' }))), 'text');
    expect(text).toContain('tenants/acme.json:3:9 error schema-mismatch "Acme" does not have the expected form');
    expect(text).toContain('for example "acme" (Short name of the tenant;');
    expect(text).toContain('did you mean "tier"?');
  });
});
