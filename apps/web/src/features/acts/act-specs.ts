import { ITEM_ACTS } from './item-acts.ts';
import { OFFICE_ACTS } from './office-acts.ts';
import { OWN_ACTS } from './own-acts.ts';
import { type ActName, type ActSpec } from './act-types.ts';

/** What every act asks for, and how it is sent. */
export const ACTS: Readonly<Record<ActName, ActSpec>> = {
  ...OWN_ACTS,
  ...OFFICE_ACTS,
  ...ITEM_ACTS,
};

/** Whether an act is done by its button, without anything to fill in. */
export const isAtOnce = ({ text, date, other, percent, value, by, evidence }: ActSpec): boolean =>
  !text && !date && !other && !percent && !value && !by && !evidence;
