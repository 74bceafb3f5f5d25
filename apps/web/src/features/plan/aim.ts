/** What a target asks for. */
type Aim = {
  readonly comparator: '>=' | '>' | '<=' | '<' | 'range';
  /** Null: relative to `reference`. */
  readonly value: number | null;
  readonly upper: number | null;
  readonly unit: string | null;
  readonly reference: string | null;
};

const SIGNS = { '>=': '≥', '>': '＞', '<=': '≤', '<': '＜', range: '' } as const;

/** An amount with its unit; a dash where none is known. */
export const amountOf = (value: number | null, unit: string | null): string =>
  value === null ? '—' : `${value}${unit ?? ''}`;

/** ≥14.5% · 1—2家 · ≥全省平均水平 */
export function aimOf({ comparator, value, upper, unit, reference }: Aim): string {
  if (value === null) return `${SIGNS[comparator]}${reference ?? '—'}`;
  if (comparator === 'range') return `${value}—${amountOf(upper, unit)}`;
  return `${SIGNS[comparator]}${amountOf(value, unit)}`;
}
