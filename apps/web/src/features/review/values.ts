import { type Target } from './review.ts';

export const COMPARATORS = ['>=', '>', '<=', '<', 'range'] as const;

const SIGNS: Readonly<Record<Target['comparator'], string>> = {
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
  range: '',
};

/** ≥95%, 2—3名; what is relative is told by what it is measured against. */
export function shownValue({ comparator, value, upper, unit, reference }: Target): string {
  if (value === null) return reference ?? '';
  const amount = comparator === 'range' ? `${value}—${upper ?? value}` : String(value);
  return `${SIGNS[comparator]}${amount}${unit ?? ''}`;
}
