import { type ActName } from './act-types.ts';

/** What an address may ask for with `do=`, and the letter that opens it. */
const FORMS = [
  ['report', 'r', 'reportProgress'],
  ['claim', 'd', 'claimCompletion'],
  ['extend', 'y', 'requestExtension'],
  ['object', 'o', 'disputeAssignment'],
  ['answer', 'a', 'answerEscalation'],
  ['sign', '', 'signAssignment'],
] as const satisfies readonly (readonly [string, string, ActName])[];

/** What an address asks for: one of its own words, or an act by its name. */
export const actAsked = (asked: string): string =>
  FORMS.find(([word]) => word === asked)?.[2] ?? asked;

/** How an address asks for an act. */
export const wordOf = (name: string): string =>
  FORMS.find(([, , one]) => one === name)?.[0] ?? name;

/** The letter that opens it, as `aria-keyshortcuts` has it. */
export const keyOfAct = (name: string): string | undefined =>
  FORMS.find(([, , one]) => one === name)?.[1] || undefined;

/** What a letter asks an address for. */
export const askedBy = (letter: string): string | undefined =>
  FORMS.find(([, one]) => one !== '' && one === letter)?.[0];
