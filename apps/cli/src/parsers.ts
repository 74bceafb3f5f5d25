import { InvalidArgumentError } from 'commander';
import { isLocalDate, type LocalDate } from '#kernel';

/** Values of options and arguments; what they refuse is a fault of usage. */
export function date(text: string): LocalDate {
  if (isLocalDate(text)) return text;
  throw new InvalidArgumentError('应为如2025-12-31的日期');
}

export function positiveWhole(text: string): number {
  const number = Number(text);
  if (/^\d{1,9}$/.test(text) && number >= 1) return number;
  throw new InvalidArgumentError('应为正整数');
}

export function decimal(text: string): number {
  const number = Number(text);
  if (text.trim() !== '' && Number.isFinite(number)) return number;
  throw new InvalidArgumentError('应为数字');
}

/** Names parted by commas, Chinese or not, or by 、. */
export function names(text: string): readonly string[] {
  const found = text
    .split(/[,，、]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (found.length > 0) return found;
  throw new InvalidArgumentError('应为一个或几个名称，用逗号分开');
}

/** `KEY=VALUE`; only the first = parts them. */
export function pair(text: string): readonly [key: string, value: string] {
  const at = text.indexOf('=');
  const key = text.slice(0, at).trim();
  const value = text.slice(at + 1).trim();
  if (at > 0 && key !== '' && value !== '') return [key, value];
  throw new InvalidArgumentError('应为“左边=右边”的形式');
}

export function dateRange(text: string): { readonly from: LocalDate; readonly to: LocalDate } {
  const [from = '', to = '', ...rest] = text.split('..');
  if (rest.length === 0 && isLocalDate(from) && isLocalDate(to) && from <= to) return { from, to };
  throw new InvalidArgumentError('应为如2021-01-01..2025-12-31的起止日期');
}

/** A year of four digits, as the server takes it. */
export function year(text: string): string {
  if (/^[1-9]\d{3}$/.test(text)) return text;
  throw new InvalidArgumentError('应为如2026的四位年份');
}

/** A day of every year. */
export function monthDays(text: string): readonly string[] {
  const days = names(text);
  if (days.every((day) => isLocalDate(`2000-${day}`))) return days;
  throw new InvalidArgumentError('应为如06-30,12-31的月日');
}
