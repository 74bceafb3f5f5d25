/** A day with the name of its feast, as it is typed: `2027-01-01 元旦`. */
export type Day = { readonly date: string; readonly name: string };

const LINE = /^(\d{4}-\d{2}-\d{2})\s+(\S.*)$/;

export const textOf = (
  days: readonly { readonly date: string; readonly name?: string }[],
): string => days.map(({ date, name = '' }) => `${date} ${name}`).join('\n');

/** What was typed, a day a line; the number of the first line that is none. */
export function daysIn(text: string): readonly Day[] | { readonly wrong: number } {
  const days: Day[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [, date, name] = LINE.exec(line.trim()) ?? [];
    if (date === undefined || name === undefined) return { wrong: at + 1 };
    days.push({ date, name: name.trim() });
  }
  return days;
}
