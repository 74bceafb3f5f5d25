import { Rejection } from '#contract';
import { byHeader, emptyColumns, type Sheet } from '#sheets';
import { type ContactFields } from '../../domain/contact.events.ts';
import { type ListLine, readLine } from '../import-lines.ts';
import { parseRoles } from '../parse-roles.ts';

type Listed = Omit<ContactFields, 'organizationId'>;

export type ContactLine = ListLine<Listed>;

const COLUMNS = {
  contactId: { names: ['编号', '联系人编号'] },
  region: { names: ['地区', '地区编号'], optional: true },
  organization: { names: ['单位', '单位名称'] },
  name: { names: ['姓名', '联系人'] },
  email: { names: ['邮箱', '电子邮箱', '邮箱地址'] },
  phone: { names: ['电话', '联系电话'], optional: true },
  roles: { names: ['角色'] },
} as const;
type Column = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as readonly Column[];

/** Between several roles in one cell. */
const SEPARATORS = /[、,，;；/|\s]+/;

/**
 * Lines of a sheet whose head names the columns 编号, 单位, 姓名, 邮箱, 角色, and may name 地区 and 电话, in any order; others are ignored.
 * @throws {Rejection} `sheet-columns-missing`, `sheet-column-twice`
 */
export const linesOfSheet = (sheet: Sheet): readonly ContactLine[] =>
  byHeader(sheet, COLUMNS).map(({ line, cells, width, values }) => {
    const read = readLine(() => {
      if (cells.length !== width) {
        throw malformed(`本行有${cells.length}列，表头有${width}列，请检查是否缺列或多了分隔符`);
      }
      const columns = emptyColumns(values, COLUMNS);
      if (columns.length > 0) throw new Rejection('cell-empty', { columns });
      return fieldsOf((column) => values[column], values.roles.split(SEPARATORS).filter(Boolean));
    });
    return { line, id: values.contactId, read };
  });

/** Lines of a JSON list of `{ contactId, region?, organization, name, email, phone?, roles: [] }`. */
export function linesOfList(list: readonly object[]): readonly ContactLine[] {
  return list.map((item, index) => {
    const given = item as Readonly<Partial<Record<string, unknown>>>;
    const { contactId, roles } = given;
    const read = readLine(() => {
      const { region, phone } = given;
      const named: typeof given = { ...given, region: region ?? '', phone: phone ?? '' };
      const unfit = NAMES.find((column) => column !== 'roles' && typeof named[column] !== 'string');
      if (unfit) throw malformed(`“${unfit}”应为文字`);
      if (!isTexts(roles)) throw malformed('“roles”应为文字的列表');
      return fieldsOf((column) => String(named[column]), roles);
    });
    return { line: index + 1, id: typeof contactId === 'string' ? contactId : '', read };
  });
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const fieldsOf = (
  textOf: (column: Exclude<Column, 'roles'>) => string,
  roles: readonly string[],
): Listed => ({
  region: textOf('region'),
  organization: textOf('organization'),
  name: textOf('name'),
  email: textOf('email'),
  // An empty cell takes nothing away.
  ...(textOf('phone') !== '' && { phone: textOf('phone') }),
  roles: parseRoles(roles),
});

const malformed = (sentence: string): Rejection =>
  new Rejection('contact-line-malformed', { why: sentence });

/** A contact named twice in one list would end up as either of the two; the later lines are refused. */
export function refuseRepeated(lines: readonly ContactLine[]): readonly ContactLine[] {
  const firsts = new Map<string, number>();
  return lines.map((item) => {
    const { line, id } = item;
    const first = firsts.get(id);
    if (first === undefined) firsts.set(id, line);
    if (first === undefined || item.read instanceof Rejection) return item;
    return { line, id, read: new Rejection('contact-listed-twice', { contactId: id, first }) };
  });
}
