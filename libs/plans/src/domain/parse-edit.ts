import { Rejection } from '#contract';
import { EDIT_SHAPES, isIn, isText, type Shape } from './edit-shapes.ts';
import { type OutlineEdit, type Ruling } from './edits.events.ts';

/** One edit as people and scripts write it. @param at its index among those sent @throws {Rejection} `edit-malformed`, naming the field */
export const parseEdit = (source: object, at = 0): OutlineEdit =>
  parsed(source, EDIT_SHAPES, at + 1) as unknown as OutlineEdit;

/** One ruling as people and scripts write it. @param at its index among those sent @throws {Rejection} `edit-malformed`, naming the field */
export function parseRuling(source: object, at = 0): Ruling {
  const { kind } = source as { readonly kind?: unknown };
  const keep =
    kind === 'alias'
      ? { kind: isIn('alias'), name: isText }
      : { kind: isIn('several-leads', 'doubt'), id: isText };
  const shapes: Readonly<Record<Ruling['edit'], Shape>> = {
    'set-leads': EDIT_SHAPES['set-leads'],
    'merge-organization': EDIT_SHAPES['merge-organization'],
    'resolve-collective': EDIT_SHAPES['resolve-collective'],
    transfer: { id: isText, from: isText, to: isText },
    keep,
  };
  return parsed(source, shapes, at + 1) as unknown as Ruling;
}

function parsed(source: object, shapes: Readonly<Record<string, Shape>>, no: number): object {
  const given = source as Readonly<Record<string, unknown>>;
  const { edit } = given;
  const shape = typeof edit === 'string' && Object.hasOwn(shapes, edit) ? shapes[edit] : undefined;
  if (typeof edit !== 'string' || !shape) {
    const unknown = typeof edit === 'string' ? edit.slice(0, 40) : undefined;
    throw new Rejection('edit-malformed', { no, edit: unknown, field: 'edit' });
  }
  for (const [field, check] of Object.entries(shape)) {
    if (!check(given[field])) {
      throw new Rejection('edit-malformed', { no, edit, field });
    }
  }
  const fields = Object.keys(shape).filter((field) => given[field] !== undefined);
  return { edit, ...Object.fromEntries(fields.map((field) => [field, given[field]])) };
}
