import { Rejection } from '#kernel';
import { type ContactFields } from '../../domain/contact.events.ts';
import { parseRoles } from '../parse-roles.ts';
import { type CsvRecord, parseCsv } from './parse-csv.ts';

/** One line of a list to be imported: a contact, or why it is none. */
export type ContactLine = {
  /** Of the text, counted from 1; in a JSON list the place in it. */
  readonly line: number;
  /** As written; empty when the line has none. */
  readonly contactId: string;
  readonly read: ContactFields | Rejection;
};

const COLUMNS = {
  contactId: '编号',
  region: '地区',
  organization: '单位',
  name: '姓名',
  email: '邮箱',
  roles: '角色',
} as const;
type Column = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as readonly Column[];

/** Between several roles in one cell. */
const SEPARATORS = /[、,，;；/|\s]+/;

/**
 * Lines of a CSV text whose first line names the columns 编号, 地区, 单位, 姓名, 邮箱, 角色, in any order; others are ignored.
 * @throws {Rejection} `contacts-csv-headless`, naming the columns that are missing
 */
export function linesOfCsv(text: string): readonly ContactLine[] {
  const [head, ...records] = parseCsv(text);
  const header = (head?.cells ?? []).map((cell) => cell.trim());
  const missing = Object.values(COLUMNS).filter((name) => !header.includes(name));
  if (missing.length > 0) {
    throw new Rejection('contacts-csv-headless', `表头缺少：${missing.join('、')}`, { missing });
  }
  return records.map((record) => {
    const cellOf = (column: Column): string => {
      return record.cells[header.indexOf(COLUMNS[column])]?.trim() ?? '';
    };
    const read = readLine(() => {
      demandWhole(record, header.length);
      return fieldsOf(cellOf, cellOf('roles').split(SEPARATORS).filter(Boolean));
    });
    return { line: record.line, contactId: cellOf('contactId'), read };
  });
}

/** Lines of a JSON list of `{ contactId, region, organization, name, email, roles: [] }`. */
export function linesOfList(list: readonly object[]): readonly ContactLine[] {
  return list.map((item, index) => {
    const given = item as Readonly<Partial<Record<string, unknown>>>;
    const { contactId, roles } = given;
    const read = readLine(() => {
      const unfit = NAMES.find((column) => column !== 'roles' && typeof given[column] !== 'string');
      if (unfit) throw malformed(`“${unfit}”应为文字`);
      if (!isTexts(roles)) throw malformed('“roles”应为文字的列表');
      return fieldsOf((column) => String(given[column]), roles);
    });
    return { line: index + 1, contactId: typeof contactId === 'string' ? contactId : '', read };
  });
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const fieldsOf = (
  textOf: (column: Exclude<Column, 'roles'>) => string,
  roles: readonly string[],
): ContactFields => ({
  region: textOf('region'),
  organization: textOf('organization'),
  name: textOf('name'),
  email: textOf('email'),
  roles: parseRoles(roles),
});

function demandWhole({ cells, closed }: CsvRecord, columns: number): void {
  if (!closed) throw malformed('引号没有结束，从这里到文末都没有读入');
  if (cells.length !== columns) throw malformed(`有 ${cells.length} 列，表头有 ${columns} 列`);
}

const malformed = (sentence: string): Rejection =>
  new Rejection('contact-line-malformed', sentence);

function readLine(read: () => ContactFields): ContactFields | Rejection {
  try {
    return read();
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
}

/** A contact named twice in one list would end up as either of the two; the later lines are refused. */
export function refuseRepeated(lines: readonly ContactLine[]): readonly ContactLine[] {
  const firsts = new Map<string, number>();
  return lines.map((item) => {
    const { line, contactId } = item;
    const first = firsts.get(contactId);
    if (first === undefined) firsts.set(contactId, line);
    if (first === undefined || item.read instanceof Rejection) return item;
    const sentence = `编号“${contactId}”与第 ${first} 行重复`;
    return { line, contactId, read: new Rejection('contact-listed-twice', sentence, { first }) };
  });
}
