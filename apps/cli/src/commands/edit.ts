import { type Command } from 'commander';
import { defined, type LocalDate } from '#kernel';
import { addEdit } from '../edit-verb.ts';
import {
  comparator,
  planOf,
  targetFields,
  type TargetFlags,
  targetOptions,
  taskFields,
  type TaskFlags,
  taskOptions,
  yesOrNo,
} from '../item-options.ts';
import { needed, option } from '../options.ts';
import { date, dateRange, decimal } from '../parsers.ts';
import { type World } from '../world.ts';
import { addEditHistory } from '../edit-history.ts';
import { addRearranging, addSteps } from '../edit-parts.ts';

const PLAN = ['PLAN', '方案编号'] as const;
const TASK = ['TASK', '任务编号'] as const;

/** A date as words say it: `2025-12-31`; the other options as their names say. */
export function addEditing(program: Command, world: World): void {
  const edit = program
    .command('edit')
    .summary('逐项改草稿或调整稿：更正、增补、拆分、合并、删去、恢复、还原')
    .description(
      '逐项修改待审定的草稿；加 --amendment 则修改调整稿。编号见 duban plans show。每次修改都有序号，可以还原。',
    )
    .addHelpText('after', '\n例：duban edit task zezhou.t1 --due 2025-12-31');
  addCorrections(edit, world);
  addAdditions(edit, world);
  addSteps(edit, world);
  addRearranging(edit, world);
  addEditHistory(edit, world);
}

type PlanFlags = {
  readonly title?: string;
  readonly number?: string;
  readonly issuer?: string;
  readonly period?: { readonly from: LocalDate; readonly to: LocalDate };
};
type PhaseFlags = {
  readonly title?: string;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly text?: string;
};

function addCorrections(edit: Command, world: World): void {
  addEdit<TaskFlags>(edit, world, {
    name: 'task',
    summary: '更正任务',
    args: [TASK],
    options: taskOptions(),
    example: 'duban edit task zezhou.t1 --lead 县教育局 --due 2025-12-31',
    plan: planOf,
    edit: (flags, id) => ({ edit: 'change-task', id, ...taskFields(flags) }),
  });
  addEdit<TargetFlags>(edit, world, {
    name: 'target',
    summary: '更正指标',
    args: [['TARGET', '指标编号']],
    options: targetOptions(),
    example: 'duban edit target zezhou.g1 --value 12 --recurrence 期内累计 --due 2025-12-31',
    plan: planOf,
    edit: (flags, id) => ({ edit: 'change-target', id, ...targetFields(flags) }),
  });
  addEdit<PhaseFlags>(edit, world, {
    name: 'phase',
    summary: '更正阶段',
    args: [['PHASE', '阶段编号']],
    options: [
      option('--title <名称>', '阶段名称'),
      option('--from <日期>', '开始日期', date),
      option('--to <日期>', '结束日期', date),
      option('--text <文字>', '阶段内容'),
    ],
    example: 'duban edit phase zezhou.p1 --to 2025-06-30',
    plan: planOf,
    edit: ({ title, from: startsOn, to: dueOn, text }, id) => {
      return { edit: 'change-phase', id, ...defined({ title, startsOn, dueOn, text }) };
    },
  });
  addEdit<PlanFlags>(edit, world, {
    name: 'plan',
    summary: '更正方案的名称、文号、发文机关、实施期限',
    args: [PLAN],
    options: [
      option('--title <名称>', '方案名称'),
      option('--number <文号>', '文号'),
      option('--issuer <机关>', '发文机关'),
      option('--period <起..止>', '实施期限', dateRange),
    ],
    example: 'duban edit plan zezhou --period 2021-01-01..2025-12-31',
    edit: ({ title, number: documentNumber, issuer, period }) => {
      return { edit: 'change-plan', ...defined({ title, documentNumber, issuer, period }) };
    },
  });
  addEdit<{ readonly tracked: boolean }>(edit, world, {
    name: 'section',
    summary: '一个章节的任务是否督办',
    args: [PLAN, ['SECTION', '章节标题']],
    options: [needed('--tracked <是|否>', '是否督办', yesOrNo)],
    example: 'duban edit section zezhou 保障措施 --tracked 是',
    edit: ({ tracked }, _plan, section = '') => ({ edit: 'track-section', section, tracked }),
  });
}

type AddTaskFlags = TaskFlags & {
  readonly title: string;
  readonly section?: string;
  readonly after?: string;
  readonly number?: string;
};
type AddTargetFlags = TargetFlags & {
  readonly title: string;
  readonly comparator: ReturnType<typeof comparator>;
  readonly value: number;
  readonly task?: string;
};

function addAdditions(edit: Command, world: World): void {
  addEdit<AddTaskFlags>(edit, world, {
    name: 'add-task',
    summary: '增补任务',
    args: [PLAN],
    options: [
      needed('--title <名称>', '任务名称'),
      ...taskOptions().slice(1),
      option('--section <标题>', '放在哪个章节，默认随前一项'),
      option('--after <编号>', '放在哪项任务之后，默认在章节末尾'),
      option('--number <条目>', '条目序号，默认接着编'),
    ],
    example: 'duban edit add-task zezhou --title 科普下乡 --after zezhou.t3 --lead 县科协',
    edit: ({ title, section, after, number, ...flags }) => {
      const place = defined({ section, after, number });
      return { edit: 'add-task', ...taskFields(flags), ...place, title };
    },
  });
  addEdit<AddTargetFlags>(edit, world, {
    name: 'add-target',
    summary: '增补指标',
    args: [PLAN],
    options: [
      needed('--title <名称>', '指标名称'),
      needed('--comparator <比较>', '不低于、不超过、超过、低于、区间', comparator),
      needed('--value <数>', '目标值，区间为下限', decimal),
      ...targetOptions().filter(
        ({ long }) => !['--title', '--comparator', '--value'].includes(long ?? ''),
      ),
      option('--task <编号>', '属于哪项任务，默认属于整个方案'),
    ],
    example: 'duban edit add-target zezhou --title 验收率 --comparator 不低于 --value 95 --unit %',
    edit: ({ title, value, task, ...flags }) => {
      const { comparator: compared } = flags;
      const own = { title, value, comparator: compared, ...defined({ task }) };
      return { edit: 'add-target', ...targetFields(flags), ...own };
    },
  });
  addEdit<Required<Omit<PhaseFlags, 'text'>> & Pick<PhaseFlags, 'text'>>(edit, world, {
    name: 'add-phase',
    summary: '增补阶段',
    args: [PLAN],
    options: [
      needed('--title <名称>', '阶段名称'),
      needed('--from <日期>', '开始日期', date),
      needed('--to <日期>', '结束日期', date),
      option('--text <文字>', '阶段内容'),
    ],
    example: 'duban edit add-phase zezhou --title 总结 --from 2025-10-01 --to 2025-12-31',
    edit: ({ title, from: startsOn, to: dueOn, text }) => {
      return { edit: 'add-phase', title, startsOn, dueOn, ...defined({ text }) };
    },
  });
}
