import { isLocalDate } from '#kernel';
import { type OutlineEdit } from './edits.events.ts';
import { isPlannable } from './plannable.ts';

export type Check = (value: unknown) => boolean;
/** Fields by their name; whatever else is given is left out. */
export type Shape = Readonly<Record<string, Check>>;

/** Line breaks, marks of direction, lone surrogates: nothing of a name, and no log takes them in one. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
/** In a text of paragraphs line breaks and tabs are something. */
const UNPRINTED = /[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?![\n\t])\p{Cc}/u;

const LONGEST_TEXT = 20_000;
const MOST_PARTS = 50;

export const isText: Check = (value) =>
  typeof value === 'string' &&
  value.trim().length > 0 &&
  value.length <= 200 &&
  !INVISIBLE.test(value);
const isParagraphs: Check = (value) =>
  typeof value === 'string' &&
  value.trim().length > 0 &&
  value.length <= LONGEST_TEXT &&
  !UNPRINTED.test(value);
const isAnyNames: Check = (value) =>
  Array.isArray(value) && value.length <= 500 && value.every(isText);
export const isNames: Check = (value) =>
  isAnyNames(value) && Array.isArray(value) && value.length > 0;
const isDate: Check = (value) =>
  typeof value === 'string' && isLocalDate(value) && isPlannable(value);
export const isIn =
  (...words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value);

const isFlag: Check = (value) => typeof value === 'boolean';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isCount: Check = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0;

const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

const fits = (value: unknown, shape: Shape): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).every((field) => Object.hasOwn(shape, field)) &&
  Object.entries(shape).every(([field, check]) => check((value as Record<string, unknown>)[field]));

const DUTIES: Shape = {
  leads: maybe(isAnyNames),
  supports: maybe(isAnyNames),
  responsible: maybe(isAnyNames),
};
const TASK: Shape = {
  title: maybe(isText),
  clause: maybe(isParagraphs),
  dueOn: maybe(orNull(isDate)),
  tracked: maybe(isFlag),
  ...DUTIES,
};
const BASELINE: Shape = { value: isNumber, asOf: isDate };
const TARGET: Shape = {
  title: maybe(isText),
  clause: maybe(isParagraphs),
  comparator: maybe(isIn('>=', '>', '<=', '<', 'range')),
  value: maybe(orNull(isNumber)),
  upper: maybe(orNull(isNumber)),
  unit: maybe(orNull(isText)),
  dueOn: maybe(orNull(isDate)),
  recurrence: maybe(isIn('level', 'cumulative', 'yearly')),
  soft: maybe(isFlag),
  reference: maybe(orNull(isText)),
  baseline: maybe(orNull((value) => fits(value, BASELINE))),
  ...DUTIES,
};
const PERIOD: Shape = { from: isDate, to: isDate };
const PART: Shape = {
  clause: isParagraphs,
  title: maybe(isText),
  dueOn: maybe(orNull(isDate)),
  ...DUTIES,
};
const isParts: Check = (value) =>
  Array.isArray(value) &&
  value.length >= 2 &&
  value.length <= MOST_PARTS &&
  value.every((part) => fits(part, PART));

const STEP: Shape = { no: maybe(isCount), title: isText, dueOn: isDate, ...DUTIES };
const isSteps: Check = (value) =>
  Array.isArray(value) && value.length <= MOST_PARTS && value.every((step) => fits(step, STEP));

export const EDIT_SHAPES: Readonly<Record<OutlineEdit['edit'], Shape>> = {
  'set-leads': { id: isText, leads: isNames },
  'merge-organization': { from: isText, into: isText },
  'resolve-collective': { collective: isText, members: isNames },
  'set-due': { id: isText, dueOn: isDate },
  'set-title': { id: isText, title: isText },
  'set-period': PERIOD,
  'change-task': { id: isText, ...TASK },
  'change-target': { id: isText, ...TARGET },
  'change-phase': {
    id: isText,
    title: maybe(isText),
    startsOn: maybe(isDate),
    dueOn: maybe(isDate),
    text: maybe(isParagraphs),
  },
  'change-plan': {
    title: maybe(isText),
    documentNumber: maybe(orNull(isText)),
    issuer: maybe(orNull(isText)),
    issuedOn: maybe(orNull(isDate)),
    period: maybe(orNull((value) => fits(value, PERIOD))),
  },
  'add-task': {
    ...TASK,
    title: isText,
    number: maybe(isText),
    section: maybe(isText),
    after: maybe(orNull(isText)),
  },
  'add-target': {
    ...TARGET,
    title: isText,
    comparator: isIn('>=', '>', '<=', '<', 'range'),
    value: orNull(isNumber),
    task: maybe(orNull(isText)),
  },
  'add-phase': { title: isText, startsOn: isDate, dueOn: isDate, text: maybe(isParagraphs) },
  'set-steps': { id: isText, steps: isSteps },
  'add-step': { id: isText, title: isText, dueOn: isDate, ...DUTIES },
  'change-step': {
    id: isText,
    no: isCount,
    title: maybe(isText),
    dueOn: maybe(isDate),
    ...DUTIES,
  },
  'drop-step': { id: isText, no: isCount },
  'track-section': { section: isText, tracked: isFlag },
  'split-task': { id: isText, parts: isParts },
  'split-task-at': { id: isText, at: isCount },
  'merge-items': { from: isText, into: isText },
  drop: { id: isText },
  restore: { id: isText },
  revert: { id: isText },
  undo: { no: isCount },
};
