import { Rejection } from '#contract';
import { isLocalDate, type LocalDate } from '#kernel';

type Json = Readonly<Record<string, unknown>>;

/** Reads an object of unknown JSON field by field; whatever is not as asked is refused by its place. */
export type Fields = {
  readonly value: Json;
  readonly malformed: (name: string) => Rejection;
  readonly text: (name: string) => string;
  readonly textOrNull: (name: string) => string | null;
  /** A missing list is empty. */
  readonly texts: (name: string) => string[];
  readonly numberOrNull: (name: string) => number | null;
  readonly date: (name: string) => LocalDate;
  readonly dateOrNull: (name: string) => LocalDate | null;
  readonly oneOf: <T extends string>(name: string, choices: readonly T[]) => T;
  readonly child: (name: string) => Fields;
  /** A missing list is empty. */
  readonly list: <T>(name: string, read: (item: Fields) => T) => T[];
  /** A missing record is empty. */
  readonly record: <T>(name: string, valid: (value: unknown) => value is T) => Record<string, T>;
};

/** @param where the object's own place: `sections[3]`; empty for the whole document */
export function fieldsOf(source: unknown, where: string): Fields {
  const at = (name: string): string => (where === '' ? name : `${where}.${name}`);
  const malformed = (name: string): Rejection =>
    new Rejection('outline-malformed', {
      why: `任务分解稿的“${at(name)}”缺失或不合要求。`,
      where: at(name),
    });
  if (!isObject(source)) throw refusalOf(where);
  const value = source;

  const take = <T>(name: string, valid: (value: unknown) => value is T): T => {
    const given = value[name];
    if (valid(given)) return given;
    throw malformed(name);
  };
  const orNull = <T>(name: string, valid: (value: unknown) => value is T): T | null =>
    value[name] === undefined || value[name] === null ? null : take(name, valid);

  return {
    value,
    malformed,
    text: (name) => take(name, isText),
    textOrNull: (name) => orNull(name, isText),
    texts: (name) => [...(orNull(name, isTexts) ?? [])],
    numberOrNull: (name) => orNull(name, isNumber),
    date: (name) => take(name, isDate),
    dateOrNull: (name) => orNull(name, isDate),
    oneOf: (name, choices) =>
      take(name, (given): given is (typeof choices)[number] =>
        choices.some((one) => one === given),
      ),
    child: (name) => fieldsOf(value[name], at(name)),
    list: (name, read) =>
      (orNull(name, isList) ?? []).map((item, index) =>
        read(fieldsOf(item, `${at(name)}[${index}]`)),
      ),
    record: (name, valid) => {
      const given = orNull(name, isObject) ?? {};
      const entries = Object.entries(given).map(([key, one]) => {
        if (valid(one)) return [key, one] as const;
        throw malformed(name);
      });
      return Object.fromEntries(entries);
    },
  };
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(isText);
const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);
const isDate = (value: unknown): value is LocalDate => isText(value) && isLocalDate(value);

const refusalOf = (where: string): Rejection =>
  where === ''
    ? new Rejection('outline-malformed', { why: '这个 JSON 不是任务分解稿。' })
    : new Rejection('outline-malformed', { why: `任务分解稿的“${where}”缺失或不合要求。`, where });
