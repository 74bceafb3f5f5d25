import { fold, type Of } from '#kernel';
import { goldenSuite } from '#testing';
import { type TaskEvent } from './task.events.ts';
import {
  accepted,
  assigned,
  cancelled,
  claimed,
  day,
  dismissed,
  disputed,
  education,
  extensionAsked,
  extensionDeclined,
  extensionGranted,
  extensionWithdrawn,
  leaderNamed,
  office,
  partOf,
  ref,
  reopened,
  reported,
  resumed,
  returned,
  revised,
  ruled,
  science,
  signed,
  suspended,
  youth,
} from './task.fixtures.ts';
import { taskDecider } from './task.ts';

const everybody = [education, science] as const;
const evidence = [
  {
    sha256: 'a1'.repeat(32),
    name: '培训名单.xlsx',
    size: 48_213,
    type: 'application/vnd.ms-excel',
  },
];

const stored = goldenSuite<TaskEvent>(
  'tasks',
  {
    TaskAssigned: assigned({ leads: [education], supports: [science] }),
    AssignmentDisputed: disputed(education, '2022-01-08', { proposed: youth }),
    DisputeDismissed: dismissed(education, '2022-01-09'),
    AssignmentSigned: signed(education, '2022-01-10'),
    ProgressReported: reported(education),
    ResponsibleLeaderNamed: leaderNamed(everybody, ['李岩', '张建国副县长'], '2025-07-01'),
    TaskSuspended: suspended(everybody, '2025-07-01'),
    TaskResumed: resumed(
      everybody,
      ['2025-07-01', '2025-07-03', 2],
      [[education, '2025-12-31', '2026-01-05']],
    ),
    ExtensionRequested: extensionAsked(education, '2025-11-03', ['2026-01-05', '2026-03-31']),
    ExtensionDeclined: extensionDeclined(education, '2025-11-04'),
    ExtensionWithdrawn: extensionWithdrawn(education, '2025-11-04'),
    ExtensionGranted: extensionGranted(education, '2025-11-05', ['2026-01-05', '2026-02-28']),
    CompletionClaimed: claimed(education, '2025-12-08', '见附件'),
    CompletionReturned: returned(education, '2025-12-10', '材料不全'),
    CompletionAccepted: accepted(education, '2025-12-22', '2025-12-08'),
    CompletionReopened: reopened(education, '2026-01-06', '2026-02-28'),
    TaskRevised: revised({ title: '提升科学教育水平' }, everybody, {
      before: { title: '提升基础教育阶段科学教育水平' },
      on: '2026-01-07',
    }),
    LeadRuled: ruled(
      { leads: [education], supports: [science] },
      { leads: [education], responsible: [youth] },
      { organizations: [education, science, youth], on: '2026-01-08' },
    ),
    TaskCancelled: cancelled([education, youth], '2026-01-09'),
  },
  new URL('golden/', import.meta.url),
);

type Fuller = Of<
  TaskEvent,
  'LeadRuled' | 'ProgressReported' | 'CompletionClaimed' | 'CompletionAccepted'
>;

goldenSuite<Fuller>(
  'tasks, with every field,',
  {
    LeadRuled: ruled(
      { leads: [education], supports: [science] },
      { leads: [youth], supports: [science] },
      {
        organizations: [education, science, youth],
        on: '2026-01-08',
        asked: { title: '提升科学教育水平', dueOn: day('2026-03-31') },
        dueOn: day('2026-06-30'),
        handedOn: true,
        suspendedFrom: day('2026-01-05'),
      },
    ),
    ProgressReported: reported(education, {
      figures: [{ name: '培训科技辅导员', value: 120, unit: '人次' }],
      evidence,
    }),
    CompletionClaimed: {
      type: 'CompletionClaimed',
      data: {
        ...partOf(education),
        claimedOn: day('2025-12-08'),
        receivedOn: day('2025-12-15'),
        note: '',
        evidence,
      },
    },
    CompletionAccepted: accepted(education, '2025-12-22', '2025-12-15', '2025-12-08') as Of<
      TaskEvent,
      'CompletionAccepted'
    >,
  },
  new URL('golden/full/', import.meta.url),
);

it('stored facts of a task are understood for ever', () => {
  const task = fold(taskDecider, stored());
  expect(task).toMatchObject({ status: 'cancelled', ref, office });
  expect(task).toMatchObject({
    terms: { title: '提升科学教育水平' },
    duties: { leads: [education], supports: [], responsible: [youth] },
    resumedOn: '2025-07-03',
    assignments: [
      {
        organization: education,
        role: 'lead',
        owes: true,
        status: 'cancelled',
        signedOn: '2022-01-10',
        dismissed: { dismissedOn: '2022-01-09' },
        returned: { returnedOn: '2025-12-10', reason: '材料不全' },
        reopened: { reopenedOn: '2026-01-06', reason: '数据不实' },
        latestReport: { reportId: 'r-1', reportedOn: '2025-06-30', percent: 60 },
        originallyDueOn: '2025-12-31',
        dueOn: '2026-02-28',
        doneOn: null,
        extensions: 1,
      },
      { organization: youth, role: 'responsible', owes: false, assignedOn: '2026-01-08' },
    ],
  });
});
