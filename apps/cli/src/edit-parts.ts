import { type Command } from 'commander';
import { defined, type LocalDate } from '#kernel';
import type { OutlineEdit } from './api.ts';
import { addEdit } from './edit-verb.ts';
import { dutiesIn, type DutyFlags, dutyOptions, planOf } from './item-options.ts';
import { needed, option, several } from './options.ts';
import { date, pair, positiveWhole } from './parsers.ts';
import { type World } from './world.ts';

const TASK = ['TASK', '任务编号'] as const;
const STEP = ['NO', '步骤序号', (text: string) => String(positiveWhole(text))] as const;

type Step = { readonly title: string; readonly dueOn: LocalDate };

function dated(text: string): Step {
  const [day, title] = pair(text);
  return { title, dueOn: date(day) };
}

type StepFlags = DutyFlags & { readonly title?: string; readonly due?: LocalDate };

export function addSteps(edit: Command, world: World): void {
  addEdit<{ readonly step?: readonly Step[] }>(edit, world, {
    name: 'steps',
    summary: '写出任务的全部步骤，代替原有的',
    args: [TASK],
    options: [several('--step <日期=内容>', '到时完成什么，每步给出一次', dated)],
    example: 'duban edit steps zezhou.t1 --step 2025-05-31=完成排查 --step 2025-09-30=完成整改',
    plan: planOf,
    edit: ({ step = [] }, id) => ({ edit: 'set-steps', id, steps: [...step] }),
  });
  addEdit<Required<Pick<StepFlags, 'title' | 'due'>> & DutyFlags>(edit, world, {
    name: 'add-step',
    summary: '增补任务的一个步骤，有自己的时限',
    args: [TASK],
    options: [
      needed('--title <内容>', '到时完成什么'),
      needed('--due <日期>', '时限', date),
      ...dutyOptions(),
    ],
    example: 'duban edit add-step zezhou.t1 --title 完成排查 --due 2025-05-31',
    plan: planOf,
    edit: ({ title, due: dueOn, ...flags }, id) => {
      return { edit: 'add-step', id, title, dueOn, ...dutiesIn(flags) };
    },
  });
  addEdit<StepFlags>(edit, world, {
    name: 'step',
    summary: '更正任务的一个步骤',
    args: [TASK, STEP],
    options: [
      option('--title <内容>', '到时完成什么'),
      option('--due <日期>', '时限', date),
      ...dutyOptions(),
    ],
    example: 'duban edit step zezhou.t1 2 --due 2025-06-30',
    plan: planOf,
    edit: ({ title, due: dueOn, ...flags }, id, no = '') => {
      const given = defined({ title, dueOn });
      return { edit: 'change-step', id, no: Number(no), ...given, ...dutiesIn(flags) };
    },
  });
  addEdit(edit, world, {
    name: 'drop-step',
    summary: '删去任务的一个步骤',
    args: [TASK, STEP],
    example: 'duban edit drop-step zezhou.t1 2',
    plan: planOf,
    edit: (_flags, id, no = '') => ({ edit: 'drop-step', id, no: Number(no) }),
  });
}

type SplitFlags = { readonly at?: number; readonly part?: readonly string[] };

/** Splitting, merging, dropping and restoring whole items. */
export function addRearranging(edit: Command, world: World): void {
  addEdit<SplitFlags>(edit, world, {
    name: 'split',
    summary: '把一项任务拆成几项',
    description: '把一项任务拆成几项：在第几个字之前拆成两项，或逐项写出各项的内容。',
    args: [TASK],
    options: [
      option('--at <字数>', '前一项有多少个字', positiveWhole),
      several('--part <文字>', '一项的内容，给出两次以上'),
    ],
    example: 'duban edit split zezhou.t1 --part 完成排查。 --part 完成整改。',
    plan: planOf,
    edit: ({ at, part = [] }, id): OutlineEdit =>
      at === undefined
        ? { edit: 'split-task', id, parts: part.map((clause) => ({ clause })) }
        : { edit: 'split-task-at', id, at },
  });
  addEdit(edit, world, {
    name: 'merge',
    summary: '把一项任务或指标并入另一项',
    args: [
      ['FROM', '并入的编号'],
      ['INTO', '保留的编号'],
    ],
    example: 'duban edit merge zezhou.g4 zezhou.g2',
    plan: planOf,
    edit: (_flags, from, into = '') => ({ edit: 'merge-items', from, into }),
  });
  const ITEM = ['ID', '任务、指标或阶段的编号'] as const;
  addEdit(edit, world, {
    name: 'drop',
    summary: '删去一项任务、指标或阶段',
    args: [ITEM],
    example: 'duban edit drop zezhou.t3',
    plan: planOf,
    edit: (_flags, id) => ({ edit: 'drop', id }),
  });
  addEdit(edit, world, {
    name: 'restore',
    summary: '恢复删去或并掉的一项',
    args: [ITEM],
    example: 'duban edit restore zezhou.t3',
    plan: planOf,
    edit: (_flags, id) => ({ edit: 'restore', id }),
  });
  addEdit(edit, world, {
    name: 'revert',
    summary: '把更正过的一项恢复为文件原文',
    args: [ITEM],
    example: 'duban edit revert zezhou.t3',
    plan: planOf,
    edit: (_flags, id) => ({ edit: 'revert', id }),
  });
}
