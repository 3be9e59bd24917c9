/** An IPv4 range in CIDR form, e.g. `10.64.0.0/22`. Addresses are counted from 0 (`0.0.0.0`) to 2^32 - 1. */
export interface Range {
  /** The network's own address. */
  readonly first: number;
  /** The last address that belongs to the range. */
  readonly last: number;
  /** Prefix length, 0 to 32. */
  readonly prefix: number;
}

const OCTET = '(0|[1-9][0-9]{0,2})';
const CIDR = new RegExp(`^${OCTET}\\.${OCTET}\\.${OCTET}\\.${OCTET}/(0|[1-9][0-9]?)$`);

/**
 * Reads a range; null when the text is not one, when an octet has a leading zero (read as octal by some programs), or
 * when the address is not the network's own: `10.64.1.0/22` is null, {@link enclosingRange} says what it lies in.
 */
export function parseRange(text: string): Range | null {
  const range = enclosingRange(text);
  return range !== null && formatRange(range) === text ? range : null;
}

/** The range that an address with a prefix lies in, e.g. `10.64.0.0/22` for `10.64.1.0/22`; null when malformed. */
export function enclosingRange(text: string): Range | null {
  const parts = CIDR.exec(text);
  if (parts === null) return null;
  const octets = parts.slice(1, 5).map(Number);
  const prefix = Number(parts[5]);
  if (prefix > 32 || octets.some((octet) => octet > 255)) return null;
  const address = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  const size = 2 ** (32 - prefix);
  const first = address - (address % size);
  return { first, last: first + size - 1, prefix };
}

/** Writes a range as `parseRange` reads it. */
export function formatRange(range: Range): string {
  const octets = [24, 16, 8, 0].map((shift) => Math.floor(range.first / 2 ** shift) % 256);
  return `${octets.join('.')}/${range.prefix}`;
}

/** Whether two ranges share an address. */
export function rangesOverlap(one: Range, other: Range): boolean {
  return one.first <= other.last && other.first <= one.last;
}

/** Whether every address of the inner range lies in the outer one. */
export function rangeContains(outer: Range, inner: Range): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** Order of ranges: by first address, the wider one first where they begin together. */
export function compareRanges(one: Range, other: Range): number {
  return one.first - other.first || one.prefix - other.prefix;
}
