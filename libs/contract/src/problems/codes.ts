import { type RefusalCode } from '../refusals/index.ts';

export type Codes = readonly RefusalCode[];

/** Of any operation: it may be asked for after a write (`?after=`), and tables may be built just then. */
const READING = [
  'after-malformed',
  'following-not-ready',
  'views-behind',
  'views-not-ready',
] as const;
/** With what any command may bear beside its own fields. */
const CHANGING = [
  'cross-site-refused',
  'token-read-only',
  'agency-missing',
  'if-match-malformed',
  'changed-meanwhile',
  'idempotency-key-malformed',
  'occurred-at-malformed',
  'occurred-at-in-future',
  'date-in-future',
  'date-not-today',
  'date-reason-missing',
] as const;

export const reads = (...codes: Codes): Codes => [...READING, ...codes];
export const lists = (...codes: Codes): Codes => reads('cursor-malformed', ...codes);
export const changes = (...codes: Codes): Codes => [...READING, ...CHANGING, ...codes];
