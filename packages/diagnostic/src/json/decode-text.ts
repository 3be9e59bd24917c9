import { type Diagnostic, type Result, resultOf } from '../diagnostic.ts';
import type { SourceFile } from '../source-file.ts';

const HINT = 'save the file as UTF-8 without a byte order mark';

/** First bytes of files in other encodings; longer marks first, because UTF-32 begins like UTF-16. */
const BYTE_ORDER_MARKS: readonly {
  readonly name: string;
  readonly bytes: readonly number[];
}[] = [
  { name: 'UTF-32 (little endian)', bytes: [0xff, 0xfe, 0x00, 0x00] },
  { name: 'UTF-32 (big endian)', bytes: [0x00, 0x00, 0xfe, 0xff] },
  { name: 'UTF-8 with a byte order mark', bytes: [0xef, 0xbb, 0xbf] },
  { name: 'UTF-16 (little endian)', bytes: [0xff, 0xfe] },
  { name: 'UTF-16 (big endian)', bytes: [0xfe, 0xff] },
];

/** Reads bytes as UTF-8 without byte order mark and without NUL; anything else is an error, never a replacement. */
export function decodeText(source: SourceFile): Result<string> {
  const mark = BYTE_ORDER_MARKS.find(({ bytes }) => bytes.every((byte, index) => source.bytes[index] === byte));
  if (mark !== undefined) return wrong(source, 0, `the file is ${mark.name}`, hexOf(mark.bytes));

  const firstNul = source.bytes.indexOf(0);
  if (firstNul !== -1) {
    const looksWide =
      source.bytes.subarray(0, 64).filter((byte) => byte === 0).length * 4 >= Math.min(64, source.bytes.length);
    const guess = looksWide ? 'the file holds NUL bytes as UTF-16 does' : 'the file holds a NUL byte';
    return wrong(source, firstNul, guess, '00');
  }
  try {
    return resultOf(new TextDecoder('utf-8', { fatal: true }).decode(source.bytes), []);
  } catch {
    const offset = firstInvalidByte(source.bytes);
    const byte = source.bytes[offset];
    return byte === undefined
      ? wrong(source, offset, 'the file ends inside a UTF-8 character', 'end of the file')
      : wrong(source, offset, `byte 0x${hexOf([byte])} is not UTF-8 here`, hexOf([byte]));
  }
}

function wrong(source: SourceFile, offset: number, message: string, value: string): Result<never> {
  const error: Diagnostic = {
    code: 'text-encoding',
    severity: 'error',
    message,
    hint: HINT,
    value,
    location: {
      file: source.path,
      ...placeOfByte(source.bytes, offset),
      pointer: '',
    },
  };
  return { ok: false, errors: [error], warnings: [] };
}

/** Smallest offset at which a decoder that reads on refuses; the length when only the end is missing. */
function firstInvalidByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decodesSoFar(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function decodesSoFar(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function placeOfByte(bytes: Uint8Array, offset: number): { line: number; column: number } {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset));
  const lines = before.split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function hexOf(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
