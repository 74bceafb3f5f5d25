import type { Target } from '#outline';

type Goal = Pick<Target, 'comparator' | 'value' | 'upper' | 'unit'> & {
  readonly reference?: string | null;
};

/** What is to be reached: `>= 15%`, `2–3名`, `>= 全省平均水平`. */
export function goalText({ comparator, value, upper, unit, reference }: Goal): string {
  if (value === null) return `${comparator} ${reference ?? ''}`;
  const number = comparator === 'range' ? `${value}–${upper ?? ''}` : `${comparator} ${value}`;
  return `${number}${unit ?? ''}`;
}
