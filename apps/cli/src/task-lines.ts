import type { TaskDetail } from './api.ts';
import { dutyRoles, labelOf, taskStatuses } from './labels.ts';
import { factLines, heading, joined, plain } from './output.ts';
import { taskStepLines } from './step-lines.ts';
import { type Column, tableLines } from './table.ts';
import { type World } from './world.ts';

type Part = TaskDetail['assignments'][number];
type Report = TaskDetail['reports'][number];

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
      ['终止', task.cancelled && `${task.cancelled.cancelledOn} ${task.cancelled.reason}`],
    ]),
    '',
    ...tableLines(task.assignments, PARTS, world),
    ...task.reports.flatMap((report) => reportLines(report, world)),
    '',
    ...taskStepLines(task, world),
  ];
}

const reportLines = (report: Report, world: World): readonly string[] => [
  '',
  heading(
    world,
    plain(
      joined([
        `${report.reportedOn} ${report.organization}`,
        report.actor,
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
