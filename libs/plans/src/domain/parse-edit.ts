import { Rejection } from '#contract';
import { isLocalDate } from '#kernel';
import { type OutlineEdit, type Ruling } from './edits.events.ts';
import { isPlannable } from './plannable.ts';

type Check = (value: unknown) => boolean;
type Shape = Readonly<Record<string, Check>>;

/** Line breaks, marks of direction, lone surrogates: nothing of a name, and no log takes them in one. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const isText: Check = (value) =>
  typeof value === 'string' &&
  value.trim().length > 0 &&
  value.length <= 200 &&
  !INVISIBLE.test(value);
const isNames: Check = (value) =>
  Array.isArray(value) && value.length > 0 && value.length <= 500 && value.every(isText);
const isDate: Check = (value) =>
  typeof value === 'string' && isLocalDate(value) && isPlannable(value);

const SHAPES: Readonly<Record<OutlineEdit['edit'], Shape>> = {
  'set-leads': { id: isText, leads: isNames },
  'merge-organization': { from: isText, into: isText },
  'resolve-collective': { collective: isText, members: isNames },
  'set-due': { id: isText, dueOn: isDate },
  'set-title': { id: isText, title: isText },
  'set-period': { from: isDate, to: isDate },
  drop: { id: isText },
};

/** One edit as people and scripts write it. @throws {Rejection} `edit-malformed`, naming the field */
export const parseEdit = (source: object): OutlineEdit =>
  parsed(source, SHAPES) as unknown as OutlineEdit;

const { 'set-leads': leads, 'merge-organization': merge, 'resolve-collective': resolve } = SHAPES;
const isIn =
  (...words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value);

/** One ruling as people and scripts write it. @throws {Rejection} `edit-malformed`, naming the field */
export function parseRuling(source: object): Ruling {
  const { kind } = source as { readonly kind?: unknown };
  const keep =
    kind === 'alias'
      ? { kind: isIn('alias'), name: isText }
      : { kind: isIn('several-leads', 'doubt'), id: isText };
  const shapes: Readonly<Record<Ruling['edit'], Shape>> = {
    'set-leads': leads,
    'merge-organization': merge,
    'resolve-collective': resolve,
    transfer: { id: isText, from: isText, to: isText },
    keep,
  };
  return parsed(source, shapes) as unknown as Ruling;
}

function parsed(source: object, shapes: Readonly<Record<string, Shape>>): object {
  const given = source as Readonly<Record<string, unknown>>;
  const { edit } = given;
  const shape = typeof edit === 'string' && Object.hasOwn(shapes, edit) ? shapes[edit] : undefined;
  if (typeof edit !== 'string' || !shape) {
    const unknown = typeof edit === 'string' ? edit.slice(0, 40) : undefined;
    throw new Rejection('edit-malformed', { edit: unknown, field: 'edit' });
  }
  for (const [field, check] of Object.entries(shape)) {
    if (!check(given[field])) {
      throw new Rejection('edit-malformed', { edit, field });
    }
  }
  const fields = Object.keys(shape).map((field) => [field, given[field]] as const);
  return { edit, ...Object.fromEntries(fields) };
}
