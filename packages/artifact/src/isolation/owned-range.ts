import { parseRange, type Range, rangeContains } from '@tenantry/diagnostic';

/** This network, loopback, link-local, multicast and reserved addresses (RFC 6890): no part of them is anybody's. */
const NOBODYS = ['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/3'].map(known);

/** Blocks that everybody may use privately (RFC 1918, RFC 6598). */
const PRIVATE = ['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16'].map(known);

/**
 * Whether a range can belong to somebody. It cannot when it lies within a block of nobody's, and when it holds a whole
 * private block (`0.0.0.0/0`, `10.0.0.0/8`): such a range speaks of everybody, as the exceptions of a network policy do.
 */
export function isOwnedRange(range: Range): boolean {
  return !NOBODYS.some((block) => rangeContains(block, range)) && !PRIVATE.some((block) => rangeContains(range, block));
}

function known(text: string): Range {
  const range = parseRange(text);
  if (range === null) throw new Error(`${text} is no range`);
  return range;
}
