/**
 * What a reader cannot see or what reorders what he sees: controls, format and bidirectional characters, line
 * separators, unpaired surrogates, ignorables and noncharacters of Unicode.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/** The distinct invisible code points of a text, e.g. `U+202E`, in the order of their first appearance. */
export function invisibleCodePoints(text: string): readonly string[] {
  const found = text.match(INVISIBLE) ?? [];
  return [...new Set(found)].map((character) => `U+${hexOf(character.codePointAt(0) ?? 0).toUpperCase()}`);
}

/** The text with every invisible character written as a JSON escape, so that a terminal or a log shows it harmlessly. */
export function escapeInvisible(text: string): string {
  return text.replace(INVISIBLE, (character) =>
    character
      .split('')
      .map((unit) => `\\u${hexOf(unit.charCodeAt(0))}`)
      .join(''),
  );
}

function hexOf(code: number): string {
  return code.toString(16).padStart(4, '0');
}
