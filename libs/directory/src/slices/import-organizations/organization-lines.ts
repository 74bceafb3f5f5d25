import { Rejection } from '#contract';
import { byHeader, emptyColumns, type Sheet } from '#sheets';
import { type OrganizationFields } from '../../domain/organization.events.ts';
import { type ListLine } from '../import-lines.ts';

/** One line of a list of organizations; its id may be empty. */
export type OrganizationLine = ListLine<OrganizationFields> & { readonly name: string };

const COLUMNS = {
  organizationId: { names: ['编号', '单位编号'], optional: true },
  region: { names: ['地区', '地区编号'], optional: true },
  name: { names: ['单位', '单位名称', '名称'] },
  parent: { names: ['上级', '上级单位'], optional: true },
  aliases: { names: ['别名', '简称'], optional: true },
  members: { names: ['成员', '所含单位', '成员单位'], optional: true },
} as const;

/** Between several names in one cell. Spaces may stand within a name. */
const SEPARATORS = /[、,，;；|\n]+/;

/**
 * Lines of a sheet whose head names 单位, and may name 编号, 地区, 上级, 别名, 成员. A name that comes twice is refused
 * the second time: it would end up as either.
 * @throws {Rejection} `sheet-columns-missing`, `sheet-column-twice`
 */
export function organizationLines(sheet: Sheet): readonly OrganizationLine[] {
  const firsts = new Map<string, number>();
  return byHeader(sheet, COLUMNS).map(({ line, values }) => {
    const { organizationId: id, region, name, parent } = values;
    const columns = emptyColumns(values, COLUMNS);
    if (columns.length > 0) {
      return { line, id, name, read: new Rejection('cell-empty', { columns }) };
    }
    const key = `${region}\n${name}`;
    const first = firsts.get(key);
    if (first !== undefined) {
      const read = new Rejection('organization-listed-twice', { name, first });
      return { line, id, name, read };
    }
    firsts.set(key, line);
    const [aliases, members] = [namesIn(values.aliases), namesIn(values.members)];
    return { line, id, name, read: { region, name, parent: parent || null, aliases, members } };
  });
}

const namesIn = (cell: string): readonly string[] =>
  cell
    .split(SEPARATORS)
    .map((name) => name.trim())
    .filter(Boolean);
