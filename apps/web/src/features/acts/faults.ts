import { words } from '#contract';
import { type Text } from '../../app/use-text.ts';
import { type ActSpec, type Given } from './act-types.ts';

export type Faults = Partial<Record<'text' | 'date' | 'percent' | 'other' | 'value', string>>;

const { textMissing, percentWrong, valueWrong } = words.actFields;

/** What is missing or no number, in a sentence each; the rules are the server's. */
export function faultsIn(spec: ActSpec, given: Given, t: Text): Faults {
  const faults: Faults = {};
  for (const field of ['text', 'date', 'other'] as const) {
    const asked = spec[field];
    if (asked?.needed !== true || given[field].trim() !== '') continue;
    faults[field] = t(textMissing, { field: t(asked.label) });
  }
  if (spec.percent === true && !isPercent(given.percent)) faults.percent = t(percentWrong);
  if (spec.value === true && !isNumber(given.value)) faults.value = t(valueWrong);
  return faults;
}

const isPercent = (text: string): boolean => Number(text) >= 0 && Number(text) <= 100;
const isNumber = (text: string): boolean => text.trim() !== '' && !Number.isNaN(Number(text));
