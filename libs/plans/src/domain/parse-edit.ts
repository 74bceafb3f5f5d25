import { isLocalDate, Rejection } from '#kernel';
import { type OutlineEdit } from './edits.ts';
import { isPlannable } from './plannable.ts';

type Check = (value: unknown) => boolean;

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

const SHAPES: Readonly<Record<OutlineEdit['edit'], Readonly<Record<string, Check>>>> = {
  'set-leads': { id: isText, leads: isNames },
  'merge-organization': { from: isText, into: isText },
  'resolve-collective': { collective: isText, members: isNames },
  'set-due': { id: isText, dueOn: isDate },
  'set-title': { id: isText, title: isText },
  'set-period': { from: isDate, to: isDate },
  drop: { id: isText },
};

const isKind = (kind: unknown): kind is OutlineEdit['edit'] =>
  typeof kind === 'string' && Object.hasOwn(SHAPES, kind);

/** One edit as people and scripts write it. @throws {Rejection} `edit-malformed`, naming the field */
export function parseEdit(source: object): OutlineEdit {
  const given = source as Readonly<Record<string, unknown>>;
  const { edit } = given;
  if (!isKind(edit)) {
    throw new Rejection('edit-malformed', `不认识的修改“${String(edit)}”`, { field: 'edit' });
  }
  const shape = SHAPES[edit];
  for (const [field, check] of Object.entries(shape)) {
    if (!check(given[field])) {
      throw new Rejection('edit-malformed', `修改“${edit}”的“${field}”缺失或不合要求`, { field });
    }
  }
  const fields = Object.keys(shape).map((field) => [field, given[field]] as const);
  return { edit, ...Object.fromEntries(fields) } as unknown as OutlineEdit;
}
