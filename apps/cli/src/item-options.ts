import { InvalidArgumentError, type Option } from 'commander';
import { defined, type LocalDate } from '#kernel';
import type { OutlineEdit } from './api.ts';
import { recurrences } from './labels.ts';
import { choice, option } from './options.ts';
import { date, decimal, names, pair } from './parsers.ts';

type Fields<K extends OutlineEdit['edit']> = Omit<Extract<OutlineEdit, { edit: K }>, 'edit' | 'id'>;

/** What takes something away: no date of its own, nobody, no unit. Commander makes a null an empty text. */
const NOTHING = '无';
type Nothing = typeof NOTHING;

const orNothing =
  <T>(read: (text: string) => T) =>
  (text: string): T | Nothing =>
    text === NOTHING ? NOTHING : read(text);

const taken = <T>(value: T | Nothing | undefined): Exclude<T, Nothing> | null | undefined =>
  value === NOTHING ? null : (value as Exclude<T, Nothing> | undefined);

const namesOrNone = (text: string): readonly string[] => (text === NOTHING ? [] : names(text));
const text = (given: string): string => given;

export type DutyFlags = {
  readonly lead?: readonly string[];
  readonly support?: readonly string[];
  readonly responsible?: readonly string[];
};

/** Who does what. */
export const dutyOptions = (): readonly Option[] => [
  option('--lead <单位,单位>', '牵头单位；“无”为没有', namesOrNone),
  option('--support <单位,单位>', '配合单位；“无”为没有', namesOrNone),
  option('--responsible <单位,单位>', '责任单位（没有牵头的）；“无”为没有', namesOrNone),
];

/** As an edit takes them; what was not given is left out of the request. */
export const dutiesIn = ({ lead, support, responsible }: DutyFlags) =>
  defined({
    leads: lead && [...lead],
    supports: support && [...support],
    responsible: responsible && [...responsible],
  });

export type TaskFlags = DutyFlags & {
  readonly title?: string;
  readonly text?: string;
  readonly due?: LocalDate | Nothing;
  readonly tracked?: boolean;
};

export const dueOption = (): Option =>
  option('--due <日期>', '时限；“无”为方案期末', orNothing(date));

export const taskOptions = (): readonly Option[] => [
  option('--title <名称>', '任务名称'),
  option('--text <文字>', '任务内容'),
  dueOption(),
  option('--tracked <是|否>', '是否督办', yesOrNo),
  ...dutyOptions(),
];

export const taskFields = (flags: TaskFlags): Fields<'change-task'> => {
  const { title, text: clause, due, tracked } = flags;
  const dueOn = taken(due);
  return { ...defined({ title, clause, dueOn, tracked }), ...dutiesIn(flags) };
};

export function yesOrNo(given: string): boolean {
  if (given === '是' || given === '否') return given === '是';
  throw new InvalidArgumentError('应为“是”或“否”');
}

type Comparator = Fields<'add-target'>['comparator'];
const COMPARATORS: Readonly<Record<string, Comparator>> = {
  '>=': '>=',
  '≥': '>=',
  不低于: '>=',
  不少于: '>=',
  '<=': '<=',
  '≤': '<=',
  不高于: '<=',
  不超过: '<=',
  '>': '>',
  超过: '>',
  '<': '<',
  低于: '<',
  range: 'range',
  区间: 'range',
};

export function comparator(given: string): Comparator {
  const found = COMPARATORS[given];
  if (found !== undefined) return found;
  throw new InvalidArgumentError('应为 不低于、不超过、超过、低于 或 区间');
}

type Recurrence = NonNullable<Fields<'add-target'>['recurrence']>;

type Baseline = { readonly value: number; readonly asOf: LocalDate };

function baselineOn(given: string): Baseline {
  const [asOf, value] = pair(given);
  return { value: decimal(value), asOf: date(asOf) };
}

export type TargetFlags = DutyFlags & {
  readonly title?: string;
  readonly text?: string;
  readonly comparator?: Comparator;
  readonly value?: number | Nothing;
  readonly upper?: number;
  readonly unit?: string;
  readonly due?: LocalDate | Nothing;
  readonly recurrence?: Recurrence;
  readonly soft?: boolean;
  readonly reference?: string;
  readonly baseline?: Baseline | Nothing;
};

/** @param exceptFor those that the command has in another form */
export const targetOptions = (): readonly Option[] => [
  option('--title <名称>', '指标名称'),
  option('--text <文字>', '原文'),
  option('--comparator <比较>', '不低于、不超过、超过、低于、区间', comparator),
  option('--value <数>', '目标值，区间为下限；“无”为只有对照值', orNothing(decimal)),
  option('--upper <数>', '区间的上限', decimal),
  option('--unit <单位>', '计量单位；“无”为没有', orNothing(text)),
  dueOption(),
  choice('--recurrence <方式>', '考核方式', recurrences),
  option('--soft <是|否>', '是否努力目标', yesOrNo),
  option('--reference <文字>', '对照值，如“全省平均水平”；“无”为没有', orNothing(text)),
  option('--baseline <日期=数>', '基期值；“无”为没有', orNothing(baselineOn)),
  ...dutyOptions(),
];

export const targetFields = (flags: TargetFlags): Fields<'change-target'> => {
  const { title, text: clause, value, upper, unit, due, soft, reference } = flags;
  const amount = { comparator: flags.comparator, value: taken(value), upper };
  const measure = { ...amount, unit: taken(unit), reference: taken(reference) };
  const dueOn = taken(due);
  const { recurrence: counted } = flags;
  const baseline = taken(flags.baseline);
  const given = { title, clause, ...measure, dueOn, recurrence: counted, soft, baseline };
  return { ...defined(given), ...dutiesIn(flags) };
};

/** The plan that an item is of. */
export const planOf = (id: string): string => id.slice(0, id.lastIndexOf('.'));
