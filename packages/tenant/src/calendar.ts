const DAYS_OF_MONTHS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Whether a day exists in the calendar. The schema has seen to its form, `20YY-MM-DD` with months to 12 and days to 31:
 * written days compare like text, and every fourth year of that century is a leap year.
 */
export function dayExists(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return date <= daysOf(year, month);
}

function daysOf(year: number, month: number): number {
  return month === 2 && year % 4 === 0 ? 29 : (DAYS_OF_MONTHS[month - 1] ?? 0);
}
