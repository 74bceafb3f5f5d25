import type { TaskDetail } from './api.ts';
import { dutyRoles, factTypes, labelOf, taskStatuses } from './labels.ts';
import { inShanghai } from './local-time.ts';
import { factLines, heading, joined, plain } from './output.ts';
import { type Column, tableLines } from './table.ts';
import { type World } from './world.ts';

type Part = TaskDetail['assignments'][number];
type Report = TaskDetail['reports'][number];
export type Step = Pick<TaskDetail['history'][number], 'type' | 'actor' | 'occurredAt' | 'reason'>;

const PARTS: readonly Column<Part>[] = [
  { title: '单位', of: ({ organization }) => organization },
  { title: '分工', of: ({ role }) => labelOf(dutyRoles, role) },
  { title: '签收', of: ({ signedOn }) => signedOn },
  {
    title: '状态',
    of: ({ owes, status, suspendedFrom }) =>
      owes ? (suspendedFrom ? '暂缓' : labelOf(taskStatuses, status)) : '',
  },
  { title: '原定', of: ({ owes, originallyDueOn }) => (owes ? originallyDueOn : '') },
  { title: '现行', of: ({ owes, dueOn }) => (owes ? dueOn : '') },
  { title: '实际', of: ({ doneOn }) => doneOn },
  { title: '延期', of: ({ extensions }) => extensions || '', align: 'right' },
  { title: '待答复', of: waitingText, flexible: true },
];

function waitingText({ pendingExtension, dispute }: Part): string {
  return joined([
    pendingExtension && `申请延期到 ${pendingExtension.newDueOn}：${pendingExtension.reason}`,
    dispute && `异议：${dispute.reason}`,
  ]);
}

export function taskLines(task: TaskDetail, world: World): readonly string[] {
  return [
    heading(world, plain(joined([task.number, task.title]))),
    ...factLines([
      ['编号', task.taskId],
      [
        '状态',
        task.suspendedFrom
          ? `暂缓（自 ${task.suspendedFrom}）`
          : labelOf(taskStatuses, task.status),
      ],
      ['时限', task.dueOn],
      ['责任', task.clause],
      ['终止', task.cancelled && `${task.cancelled.on} ${task.cancelled.reason}`],
    ]),
    '',
    ...tableLines(task.assignments, PARTS, world),
    ...task.reports.flatMap((report) => reportLines(report, world)),
    '',
    ...stepLines(task.history, world),
  ];
}

const reportLines = (report: Report, world: World): readonly string[] => [
  '',
  heading(
    world,
    plain(
      joined([
        `${report.reportedOn} ${report.organization}`,
        report.percent !== undefined && `完成 ${report.percent}%`,
      ]),
    ),
  ),
  plain(report.text),
  ...factLines([
    ['数据', report.figures?.map(({ name, value, unit }) => `${name} ${value}${unit}`).join('，')],
    ['佐证', report.evidence?.map(({ name }) => name).join('、')],
  ]),
];

const STEPS: readonly Column<Step>[] = [
  { title: '时间', of: ({ occurredAt }) => inShanghai(occurredAt).slice(0, 16) },
  { title: '经过', of: ({ type }) => labelOf(factTypes, type) },
  { title: '经办人', of: ({ actor }) => actor },
  { title: '理由', of: ({ reason }) => reason ?? '', flexible: true },
];

/** What happened, oldest first. */
export const stepLines = (steps: readonly Step[], world: World): readonly string[] =>
  tableLines(steps, STEPS, world);
