import { words } from '#contract';
import type { TaskDetail } from './api.ts';
import { evidenceLines } from './evidence-lines.ts';
import { headings, dutyRoles, labelOf, taskStatuses } from './labels.ts';
import { factLines, heading, joined, plain } from './output.ts';
import { taskStepLines } from './step-lines.ts';
import { type Column, tableLines } from './table.ts';
import { type World } from './world.ts';

type Part = TaskDetail['assignments'][number];
type Claim = TaskDetail['claims'][number];
type Report = TaskDetail['reports'][number];

const PARTS: readonly Column<Part>[] = [
  { title: headings.organization, of: ({ organization }) => organization },
  { title: headings.role, of: ({ role }) => labelOf(dutyRoles, role) },
  { title: headings.signedOn, of: ({ signedOn }) => signedOn },
  {
    title: headings.status,
    of: ({ owes, status, suspendedFrom }) =>
      owes ? (suspendedFrom ? '暂缓' : labelOf(taskStatuses, status)) : '',
  },
  {
    title: headings.originallyDueOn,
    of: ({ owes, originallyDueOn }) => (owes ? originallyDueOn : ''),
  },
  { title: headings.dueOnNow, of: ({ owes, dueOn }) => (owes ? dueOn : '') },
  { title: headings.doneOn, of: (part) => doneText(part) },
  { title: headings.extended, of: ({ extensions }) => extensions || '', align: 'right' },
  { title: headings.waiting, of: waitingText, flexible: true },
];

/** 实际, and the day on which that was received where it is another. */
const doneText = ({ doneOn, receivedOn }: Pick<Part, 'doneOn' | 'receivedOn'>): string =>
  joined([doneOn, doneOn && receivedOn && doneOn !== receivedOn && `（${receivedOn}收到）`]);

function waitingText({
  pendingExtension,
  dispute,
}: Pick<Part, 'pendingExtension' | 'dispute'>): string {
  return joined([
    pendingExtension && `申请延期至${pendingExtension.newDueOn}：${pendingExtension.reason}`,
    dispute && `异议：${dispute.reason}`,
  ]);
}

/** The date in force, and the one that was first set where it has moved. */
export function dueText({ dueOn, assignments }: Pick<TaskDetail, 'dueOn' | 'assignments'>): string {
  const original = originalDue({ dueOn, assignments });
  return `${dueOn ?? ''}${original === '' ? '' : `（原定${original}）`}`;
}

/** Of whom the date in force is: the date that was first set; empty where it has not moved. */
export function originalDue({
  dueOn,
  assignments,
}: Pick<TaskDetail, 'dueOn' | 'assignments'>): string {
  const part = assignments.find(({ owes, dueOn: own }) => owes && own === dueOn);
  return part && part.originallyDueOn !== dueOn ? (part.originallyDueOn ?? '') : '';
}

type Step = NonNullable<Part['steps']>[number] & Pick<Part, 'organization' | 'suspendedFrom'>;

const STEPS: readonly Column<Step>[] = [
  { title: headings.step, of: ({ step }) => step },
  {
    title: headings.item,
    of: ({ step, title }) => words.stepTitle({ step, title }),
    flexible: true,
  },
  { title: headings.organization, of: ({ organization }) => organization },
  {
    title: headings.status,
    of: ({ status, suspendedFrom }) =>
      suspendedFrom && status !== 'accepted' ? '暂缓' : labelOf(taskStatuses, status),
  },
  { title: headings.originallyDueOn, of: ({ originallyDueOn }) => originallyDueOn },
  { title: headings.dueOnNow, of: ({ dueOn }) => dueOn },
  { title: headings.doneOn, of: (part) => doneText(part) },
  { title: headings.extended, of: ({ extensions }) => extensions || '', align: 'right' },
  {
    title: headings.waiting,
    of: ({ pendingExtension }) => waitingText({ pendingExtension, dispute: null }),
    flexible: true,
  },
];

/** Of a task with parts that are owed each by itself: who owes which, and how far it is; by date. */
function partLines(task: TaskDetail, world: World): readonly string[] {
  const steps = task.assignments.flatMap(({ organization, suspendedFrom, steps: parts = [] }) =>
    parts.map((part) => ({ ...part, organization, suspendedFrom })),
  );
  if (steps.length === 0) return [];
  const byDate = steps.toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''));
  return ['', heading(world, headings.steps), ...tableLines(byDate, STEPS, world)];
}

export function taskLines(task: TaskDetail, world: World): readonly string[] {
  return [
    heading(world, plain(joined([task.number, task.title]))),
    ...factLines([
      [headings.id, task.taskId],
      [
        headings.status,
        task.suspendedFrom
          ? `暂缓（自${task.suspendedFrom}起）`
          : labelOf(taskStatuses, task.status),
      ],
      [headings.dueOn, dueText(task)],
      [headings.clause, task.clause],
      [
        headings.cancelled,
        task.cancelled && `${task.cancelled.cancelledOn} ${task.cancelled.reason}`,
      ],
    ]),
    '',
    ...tableLines(task.assignments, PARTS, world),
    ...partLines(task, world),
    ...earlierReports(task),
    ...task.reports.flatMap((report) => reportLines(report, world)),
    ...task.claims.flatMap((claim) => claimLines(claim, world)),
    ...evidenceLines(task, world),
    '',
    ...taskStepLines(task, world),
  ];
}

const earlierReports = ({ taskId, reports, totalReports }: TaskDetail): readonly string[] =>
  totalReports > reports.length
    ? [
        '',
        `共${totalReports}份进展，下列最近${reports.length}份；全部见 duban report list ${taskId}`,
      ]
    : [];

const claimLines = (claim: Claim, world: World): readonly string[] => [
  '',
  heading(
    world,
    plain(
      joined([
        `${claim.claimedOn} ${claim.organization} ${words.acts.CompletionClaimed.zh}`,
        claim.actor,
        CLAIM_STATES[claim.status],
      ]),
    ),
  ),
  ...wordsOf(claim.note, claim),
  ...factLines([[headings.evidence, claim.evidence.map(({ name }) => name).join('、')]]),
];

/** What was written, or that it is not for the reader. */
function wordsOf(text: string, { withheld }: Pick<Report, 'withheld'>): readonly string[] {
  if (withheld) return [plain(words.withheldWords.zh)];
  return text === '' ? [] : [plain(text)];
}

const CLAIM_STATES: Readonly<Record<Claim['status'], string>> = {
  pending: words.taskStates.claimed.zh,
  accepted: words.taskStates.accepted.zh,
  returned: words.taskStates.returned.zh,
  ended: '',
};

const reportLines = (report: Report, world: World): readonly string[] => [
  '',
  heading(
    world,
    plain(
      joined([
        `${report.reportedOn} ${report.organization}`,
        report.actor,
        report.percent !== undefined && `完成${report.percent}%`,
      ]),
    ),
  ),
  ...wordsOf(report.text, report),
  ...factLines([
    [
      headings.figures,
      report.figures?.map(({ name, value, unit }) => `${name} ${value}${unit}`).join('，'),
    ],
    [headings.evidence, report.evidence?.map(({ name }) => name).join('、')],
  ]),
];
