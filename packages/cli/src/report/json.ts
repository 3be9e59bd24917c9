/**
 * An answer for programs. All answers have `version`; a change that breaks readers gets another one.
 * @param answer plain data
 */
export function jsonOf(answer: object): string {
  return `${JSON.stringify({ version: 1, ...answer }, null, 2)}\n`;
}
