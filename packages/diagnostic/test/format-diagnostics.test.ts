import { describe, expect, it } from 'vitest';
import { DIAGNOSTIC_CODES, DIAGNOSTIC_FORMATS, type Diagnostic, formatDiagnostics } from '../src/index.ts';

const OVERLAP: Diagnostic = {
  code: 'range-overlaps',
  severity: 'error',
  message: 'range "10.64.0.0/22" overlaps 10.64.0.0/22 of tenant "beta"',
  hint: '"10.64.4.0/22" is free',
  value: '"10.64.0.0/22"',
  location: {
    file: 'tenants/acme.json',
    line: 12,
    column: 7,
    pointer: '/environments/production/range',
  },
  related: [
    {
      message: 'tenant "beta"',
      location: { file: 'tenants/beta.json', line: 9, column: 3 },
    },
  ],
};
const USAGE: Diagnostic = {
  code: 'usage',
  severity: 'warning',
  message: 'nothing to do',
};
const EARLIER: Diagnostic = {
  ...USAGE,
  location: { file: 'tenants/acme.json', line: 2, column: 1, pointer: '' },
  value: '{}',
};

/** Text as it could come from a hostile file: it would clear a terminal, reorder a line, and end a command. */
const HOSTILE: Diagnostic = {
  code: 'text-control-character',
  severity: 'error',
  message: 'text "\u001b[2J" holds \u202e\n::error::50% of it',
  location: {
    file: 'tenants/\u001b[31m,a:b\n.json',
    line: 1,
    column: 1,
    pointer: '/\u0007',
  },
  hint: 'a\rb\u009b',
  value: '"\u001b"',
  related: [{ message: '\u001b]0;', location: { file: '\u001b.json' } }],
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the point
const HARMFUL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;

describe('formatDiagnostics as text', () => {
  it('shows place, severity, code, message, value, hint and the other places', () => {
    expect(formatDiagnostics([OVERLAP], 'text')).toBe(
      [
        'tenants/acme.json:12:7 error range-overlaps range "10.64.0.0/22" overlaps 10.64.0.0/22 of tenant "beta"',
        '  at /environments/production/range = "10.64.0.0/22"',
        '  hint: "10.64.4.0/22" is free',
        '  see: tenants/beta.json:9:3 tenant "beta"',
        '',
      ].join('\n'),
    );
  });

  it('leaves out what a diagnostic does not have', () => {
    expect(formatDiagnostics([USAGE], 'text')).toBe('warning usage nothing to do\n');
  });

  it('is empty where nothing is wrong', () => {
    expect(formatDiagnostics([], 'text')).toBe('');
  });

  it('sorts by file and place', () => {
    const text = formatDiagnostics([OVERLAP, EARLIER], 'text');
    expect(text.indexOf('acme.json:2:1')).toBeLessThan(text.indexOf('acme.json:12:7'));
  });

  it('lets nothing of the input reach the terminal as a command', () => {
    const text = formatDiagnostics([HOSTILE], 'text');
    expect(text).not.toMatch(HARMFUL);
    expect(text.split('\n')).toHaveLength(5);
    expect(text).toContain('\\u001b[2J');
  });

  it('paints with the colours that it is given, and only around its own words', () => {
    const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
    const paint = {
      error: mark('e'),
      warning: mark('w'),
      strong: mark('s'),
      faint: mark('f'),
    };
    expect(formatDiagnostics([USAGE], 'text', { paint })).toBe('<w>warning</w> <s>usage</s> nothing to do\n');
  });
});

describe('formatDiagnostics as json', () => {
  it('has a version and every field', () => {
    const diagnostics = [HOSTILE, OVERLAP];
    expect(JSON.parse(formatDiagnostics(diagnostics, 'json'))).toEqual({
      version: 1,
      diagnostics,
    });
  });
});

describe('formatDiagnostics as sarif', () => {
  it('has one rule per code and places in UTF-16 code units', () => {
    const log = JSON.parse(formatDiagnostics([OVERLAP, EARLIER, OVERLAP], 'sarif'));
    const [run] = log.runs;
    expect(log.version).toBe('2.1.0');
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.tool.driver.rules).toEqual([
      {
        id: 'range-overlaps',
        shortDescription: { text: DIAGNOSTIC_CODES['range-overlaps'] },
      },
      { id: 'usage', shortDescription: { text: DIAGNOSTIC_CODES.usage } },
    ]);
    expect(run.results[1]).toEqual({
      ruleId: 'range-overlaps',
      ruleIndex: 0,
      level: 'error',
      message: { text: `${OVERLAP.message}; ${OVERLAP.hint}` },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'tenants/acme.json' },
            region: { startLine: 12, startColumn: 7 },
          },
          logicalLocations: [{ fullyQualifiedName: '/environments/production/range' }],
        },
      ],
      relatedLocations: [
        {
          id: 0,
          physicalLocation: {
            artifactLocation: { uri: 'tenants/beta.json' },
            region: { startLine: 9, startColumn: 3 },
          },
          message: { text: 'tenant "beta"' },
        },
      ],
    });
  });

  it('writes file names as URIs', () => {
    const log = JSON.parse(formatDiagnostics([{ ...USAGE, location: { file: 'tenants/a b#?%.json' } }], 'sarif'));
    expect(log.runs[0].results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'tenants/a%20b%23%3F%25.json' },
    });
  });
});

describe('formatDiagnostics as github', () => {
  it('is one workflow command per diagnostic', () => {
    expect(formatDiagnostics([OVERLAP], 'github')).toBe(
      '::error file=tenants/acme.json,line=12,col=7,title=range-overlaps::' +
        'range "10.64.0.0/22" overlaps 10.64.0.0/22 of tenant "beta"' +
        '%0Ahint: "10.64.4.0/22" is free%0Asee: tenants/beta.json:9 tenant "beta"\n',
    );
  });

  it('lets no text end a command or begin another', () => {
    const lines = formatDiagnostics([HOSTILE], 'github').trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('50%25 of it');
    expect(lines[0]).toMatch(/^::error file=[^,:]*,line=1,col=1,title=text-control-character::/);
  });
});

describe('every form', () => {
  it.each(DIAGNOSTIC_FORMATS)('%s ends with a line break and escapes what nobody can see', (format) => {
    const text = formatDiagnostics([HOSTILE, OVERLAP], format);
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toMatch(HARMFUL);
  });
});
