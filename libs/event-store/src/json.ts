import { InvalidAppend } from './errors.ts';

/**
 * Text of a value that comes back from it as it went in.
 * Properties that are `undefined` are left out, as everywhere in JSON.
 * @throws {InvalidAppend} for what JSON would drop or bend in silence: `NaN`, integers beyond 2^53 − 1,
 * `bigint`, functions, `undefined` in arrays, dates, maps and other objects that are not plain
 */
export function toJson(value: object, where: string): string {
  check(value, where, 0);
  return JSON.stringify(value);
}

const MAX_DEPTH = 100;

function check(value: unknown, where: string, depth: number): void {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return;
  if (typeof value === 'number' && isExact(value)) return;
  if (typeof value === 'object') {
    if (depth > MAX_DEPTH) throw new InvalidAppend(`${where} is nested too deep or in a circle`);
    if (Array.isArray(value)) {
      checkItems(value, where, depth);
      return;
    }
    if (isPlain(value)) {
      checkFields(value, where, depth);
      return;
    }
  }
  throw new InvalidAppend(`${where} holds a ${kindOf(value)}, which JSON cannot keep`);
}

function checkItems(items: readonly unknown[], where: string, depth: number): void {
  for (const item of items) check(item, where, depth + 1);
}

function checkFields(value: object, where: string, depth: number): void {
  for (const field of Object.values(value)) {
    if (field !== undefined) check(field, where, depth + 1);
  }
}

const isExact = (value: number): boolean =>
  Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);

function isPlain(value: object): boolean {
  if ('toJSON' in value) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function kindOf(value: unknown): string {
  if (typeof value === 'number') return `number ${value}`;
  return typeof value === 'object' ? Object.prototype.toString.call(value) : typeof value;
}
