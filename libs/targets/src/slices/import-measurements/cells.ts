import { Rejection } from '#contract';
import { isLocalDate, type LocalDate } from '#kernel';

const DATE = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/;

/** `2025-06-30`, `2025/6/30`, `2025.6.30`, `2025年6月30日`; full-width digits too. @throws {Rejection} `date-malformed` */
export function parseDate(cell: string): LocalDate {
  const text = cell.normalize('NFKC').replace(/\s/g, '');
  const [, year = '', month = '', day = ''] = DATE.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isLocalDate(date)) return date;
  throw new Rejection('date-malformed', { date: cell.slice(0, 50) });
}

const PLAIN = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/**
 * `1,200`, `１２．５`, and of a target in percent `15.2%`.
 * @throws {Rejection} `number-malformed`, also for a percentage of a target that is in another unit
 */
export function parseNumber(cell: string, unit: string | null): number {
  const text = cell.normalize('NFKC').replace(/\s/g, '');
  const percent = text.endsWith('%');
  const digits = percent ? text.slice(0, -1) : text;
  if (!PLAIN.test(digits)) {
    throw new Rejection('number-malformed', {
      why: `“${cell.slice(0, 50)}”不是 1,200 或 15.2 这样的数`,
    });
  }
  if (percent && unit !== '%') {
    throw new Rejection('number-malformed', {
      why: `“${text}”是百分数，而这项指标的单位是${unit ?? '个数'}`,
    });
  }
  return Number(digits.replaceAll(',', ''));
}

/** A cell of an Excel table that shows 15.2% holds 0.152: too easily recorded as a hundredth. */
export function demandNoFraction(value: number, unit: string | null): void {
  if (unit !== '%' || value === 0 || Math.abs(value) >= 1) return;
  const why = `百分比单元格读出的是 ${value}，请改成文字“${Number((value * 100).toPrecision(12))}%”，或确为 ${value}% 时写成文字`;
  throw new Rejection('percentage-ambiguous', { why });
}
