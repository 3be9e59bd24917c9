/** Characters that terminals show two columns wide: East Asian scripts, full-width forms and pictures. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** Characters that take no column of their own. */
const NARROW = /\p{Mn}|\p{Me}|\u200d|\ufe0f/u;

/** Rows as text with aligned columns, two spaces apart; lines have no trailing spaces. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  return rows
    .map((row) => row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

/** Columns of a terminal that a text takes. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (NARROW.test(character) ? 0 : WIDE.test(character) ? 2 : 1), 0);
}
