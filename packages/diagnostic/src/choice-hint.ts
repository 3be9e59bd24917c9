import { nearestWord } from './nearest-word.ts';
import { shortValue } from './short-value.ts';

/** Most choices that a hint lists. */
const MOST = 40;

/** What to write instead of a name that does not exist: the nearest known one, and those that do exist. */
export function choiceHint(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'there is none to choose from';
  const nearest = nearestWord(name, known);
  const question = nearest === null ? '' : `did you mean ${shortValue(nearest)}? `;
  const more = known.length > MOST ? ` and ${known.length - MOST} more` : '';
  return `${question}known are ${known
    .slice(0, MOST)
    .map((one) => shortValue(one))
    .join(', ')}${more}`;
}
