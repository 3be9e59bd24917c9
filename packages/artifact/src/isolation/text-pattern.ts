/** A set of texts: one text, or all that a pattern matches. */
export interface TextPattern {
  /** The pattern: `*` stands for any text, `?` for any one code unit. */
  readonly glob: string;
  /** What every text of the set begins with; the whole glob when it has no wildcard. */
  readonly prefix: string;
  /** Whether everything below the text, after a slash, belongs to the set as well. */
  readonly below: boolean;
}

const WILDCARD = /[*?]/;

/** The set of one text. */
export function exactly(text: string): TextPattern {
  return { glob: text, prefix: text, below: false };
}

/** The set of the texts that a glob matches, with everything below them if asked for. */
export function matching(glob: string, below = false): TextPattern {
  const wildcard = glob.search(WILDCARD);
  return { glob, prefix: wildcard === -1 ? glob : glob.slice(0, wildcard), below };
}

/** Whether a set holds more than one text. */
export function isOpen({ glob, prefix, below }: TextPattern): boolean {
  return below || glob !== prefix;
}

/** Whether two sets share a text. */
export function patternsMeet(one: TextPattern, other: TextPattern): boolean {
  return globsOf(one).some((glob) => globsOf(other).some((rival) => globsMeet(glob, rival)));
}

/** Whether every text that the inner set's glob spells lies in the outer one. */
export function patternCovers(outer: TextPattern, inner: TextPattern): boolean {
  return globsOf(inner).every((glob) => globsOf(outer).some((wide) => globCovers(wide, glob)));
}

function globsOf({ glob, below }: TextPattern): readonly string[] {
  return below ? [glob, `${glob}/*`] : [glob];
}

/**
 * Whether two globs match a common text: a walk over the pairs of positions that some text leads to, so that the time
 * is at most the product of the lengths.
 */
function globsMeet(one: string, other: string): boolean {
  if (!WILDCARD.test(one)) return globCovers(other, one);
  if (!WILDCARD.test(other)) return globCovers(one, other);
  const width = other.length + 1;
  const seen = new Set<number>();
  const open = [0];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (seen.has(state)) continue;
    seen.add(state);
    const left = Math.floor(state / width);
    const right = state % width;
    const [a, b] = [one[left], other[right]];
    if (a === undefined && b === undefined) return true;
    // A star ends here, or takes whatever the other side says next.
    if (a === '*') open.push(state + width, ...(b === undefined ? [] : [state + 1]));
    if (b === '*') open.push(state + 1, ...(a === undefined ? [] : [state + width]));
    if (a !== undefined && b !== undefined && a !== '*' && b !== '*' && (a === b || a === '?' || b === '?')) {
      open.push(state + width + 1);
    }
  }
  return false;
}

/** Whether a glob matches another one read as text, in which a star is matched by a star only. */
function globCovers(wide: string, text: string): boolean {
  let [position, mark, retry] = [0, -1, 0];
  let at = 0;
  while (at < text.length) {
    const pattern = wide[position];
    if (pattern === '*') {
      mark = position;
      retry = at;
      position += 1;
    } else if (pattern === text[at] || (pattern === '?' && text[at] !== '*')) {
      position += 1;
      at += 1;
    } else if (mark !== -1) {
      retry += 1;
      at = retry;
      position = mark + 1;
    } else return false;
  }
  while (wide[position] === '*') position += 1;
  return position === wide.length;
}
