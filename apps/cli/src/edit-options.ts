import { InvalidArgumentError, Option } from 'commander';
import type { OutlineEdit, Ruling } from './api.ts';
import { date, dateRange, names, pair } from './parsers.ts';

type Duty = Extract<
  OutlineEdit,
  { edit: 'set-leads' | 'merge-organization' | 'resolve-collective' }
>;

/** Options that each may be given several times; all of them add to `edits` in the order they are written. */
export function editOptions(edits: OutlineEdit[]): readonly Option[] {
  const option = adding(edits);
  return [
    ...dutyOptions(edits),
    option('--due <编号=日期>', '改时限', (text) => {
      const [id, dueOn] = pair(text);
      return { edit: 'set-due', id, dueOn: date(dueOn) };
    }),
    option('--title <编号=名称>', '改名称', (text) => {
      const [id, title] = pair(text);
      return { edit: 'set-title', id, title };
    }),
    option('--period <起..止>', '改实施期限', (text) => ({
      edit: 'set-period',
      ...dateRange(text),
    })),
    option('--drop <编号>', '移出：不是任务', (id) => ({ edit: 'drop', id })),
  ];
}

/** As {@link editOptions}, for rulings. */
export function rulingOptions(rulings: Ruling[]): readonly Option[] {
  const option = adding(rulings);
  return [
    ...dutyOptions(rulings),
    option('--transfer <编号=甲,乙>', '改派：由甲改派乙', (text) => {
      const [id, both] = pair(text);
      const [from, to, ...rest] = names(both);
      if (from !== undefined && to !== undefined && rest.length === 0) {
        return { edit: 'transfer', id, from, to };
      }
      throw new InvalidArgumentError('应为“zezhou.t1=县教育局,团县委”的形式');
    }),
    option('--keep-leads <编号>', '维持原分工：由多个单位共同牵头', (id) => {
      return { edit: 'keep', kind: 'several-leads', id };
    }),
    option('--keep-name <单位>', '确为不同单位', (name) => {
      return { edit: 'keep', kind: 'alias', name };
    }),
    option('--keep-doubt <编号>', '待核之处核对无误', (id) => {
      return { edit: 'keep', kind: 'doubt', id };
    }),
  ];
}

/** What an edit of a draft and a ruling have in common. */
function dutyOptions(list: { push: (duty: Duty) => number }): readonly Option[] {
  const option = adding<Duty>(list);
  return [
    option('--set-lead <编号=单位,单位>', '确定牵头单位，其余为配合单位', (text) => {
      const [id, leads] = pair(text);
      return { edit: 'set-leads', id, leads: [...names(leads)] };
    }),
    option('--merge <甲=乙>', '合并单位名称：同一单位不同名称，合并为一个', (text) => {
      const [from, into] = pair(text);
      return { edit: 'merge-organization', from, into };
    }),
    option('--resolve <统称=甲,乙>', '明确到单位：将“各镇人民政府”等统称明确到具体单位', (text) => {
      const [collective, members] = pair(text);
      return { edit: 'resolve-collective', collective, members: [...names(members)] };
    }),
  ];
}

const adding =
  <E>(list: { push: (one: E) => number }) =>
  (flags: string, description: string, read: (text: string) => E): Option =>
    new Option(flags, description).argParser((text) => list.push(read(text)));
