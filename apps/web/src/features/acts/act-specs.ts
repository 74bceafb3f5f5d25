import { CASE_ACTS } from './case-acts.ts';
import { ITEM_ACTS } from './item-acts.ts';
import { OFFICE_ACTS } from './office-acts.ts';
import { OWN_ACTS } from './own-acts.ts';
import { type ActName, type ActSpec } from './act-types.ts';

/** What every act asks for, and how it is sent. */
export const ACTS: Readonly<Record<ActName, ActSpec>> = {
  ...OWN_ACTS,
  ...OFFICE_ACTS,
  ...CASE_ACTS,
  ...ITEM_ACTS,
};

/** Whether an act is done by its button, without anything to fill in. */
export const isAtOnce = (spec: ActSpec): boolean => !spec.text && isText(spec);

/** Whether all that an act asks for is a text. */
export const isText = (spec: ActSpec): boolean => {
  const { date, other, percent, value, by, lowerTo, evidence } = spec;
  return !date && !other && !percent && !value && !by && !lowerTo && !evidence;
};
