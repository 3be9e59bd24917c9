import { compareRanges, compareText, parseRange, type Range, rangesOverlap } from '@tenantry/diagnostic';
import type { IdentityType } from '../identity.ts';
import type { HeldValue } from './held-value.ts';
import { isOwnedRange } from './owned-range.ts';
import { PATTERN_OF } from './pattern-of.ts';
import { isOpen, patternsMeet, type TextPattern } from './text-pattern.ts';

/** A value with the other values that share something with it and come after it in their order. */
export interface Meeting {
  readonly held: HeldValue;
  readonly others: readonly HeldValue[];
}

/**
 * Each value with those that meet it: every pair once, with the wider value first. Sorting brings what can meet
 * together, so that the work grows with the values and with the pairs, not with the square of the values.
 */
export function meetingsOf(type: IdentityType, values: readonly HeldValue[]): readonly Meeting[] {
  return type === 'range' ? rangeMeetings(values) : textMeetings(type, values);
}

/** A wider range comes before those that begin with it; what overlaps a range follows it directly. */
function rangeMeetings(values: readonly HeldValue[]): readonly Meeting[] {
  const sorted = values
    .flatMap((held) => {
      const range: Range | null = parseRange(held.value);
      return range !== null && isOwnedRange(range) ? [{ held, range }] : [];
    })
    .sort((one, other) => compareRanges(one.range, other.range));
  return sorted.map(({ held, range }, position) => ({
    held,
    others: following(sorted, position, (other) => rangesOverlap(range, other.range)).map((other) => other.held),
  }));
}

/** A text comes before those that begin with it, and a pattern before them too. */
function textMeetings(type: Exclude<IdentityType, 'range'>, values: readonly HeldValue[]): readonly Meeting[] {
  const sorted = values.map((held) => ({ held, pattern: PATTERN_OF[type](held.value) })).sort(compareEntries);
  return sorted.map(({ held, pattern }, position) => ({
    held,
    others: isOpen(pattern)
      ? following(sorted, position, (other) => other.pattern.prefix.startsWith(pattern.prefix))
          .filter((other) => !sameHolder(held, other.held) && patternsMeet(pattern, other.pattern))
          .map((other) => other.held)
      : [],
  }));
}

interface TextEntry {
  readonly held: HeldValue;
  readonly pattern: TextPattern;
}

function compareEntries(one: TextEntry, other: TextEntry): number {
  return (
    compareText(one.pattern.prefix, other.pattern.prefix) ||
    Number(isOpen(other.pattern)) - Number(isOpen(one.pattern)) ||
    compareText(one.held.value, other.held.value)
  );
}

/** Whether both values are one tenant's alone, as nearly all neighbours are. */
function sameHolder(one: HeldValue, other: HeldValue): boolean {
  const [folder] = one.places.keys();
  return one.places.size === 1 && other.places.size === 1 && folder !== undefined && other.places.has(folder);
}

/** The entries directly behind a position for which a condition holds without a gap. */
function following<T>(sorted: readonly T[], position: number, holds: (entry: T) => boolean): readonly T[] {
  let end = position + 1;
  for (let entry = sorted[end]; entry !== undefined && holds(entry); entry = sorted[end]) end += 1;
  return sorted.slice(position + 1, end);
}
