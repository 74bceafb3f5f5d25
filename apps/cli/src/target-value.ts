import type { Target } from '#outline';

type Goal = Pick<Target, 'comparator' | 'value' | 'upper' | 'unit'> & {
  readonly reference?: string | null;
};

const SIGNS = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', range: '' } as const;

/** What is to be reached: `≥15%`, `2—3名`, `≥全省平均水平`. */
export function goalText({ comparator, value, upper, unit, reference }: Goal): string {
  if (value === null) return `${SIGNS[comparator]}${reference ?? ''}`;
  const number =
    comparator === 'range' ? `${value}—${upper ?? ''}` : `${SIGNS[comparator]}${value}`;
  return `${number}${unit ?? ''}`;
}
