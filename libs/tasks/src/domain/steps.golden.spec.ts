import { fold, type Of } from '#kernel';
import { goldenSuite } from '#testing';
import { of, step, threeSteps, withSteps } from './steps.fixtures.ts';
import { type TaskCommand } from './task.commands.ts';
import { type TaskEvent } from './task.events.ts';
import {
  accept,
  accepted,
  askExtension,
  claim,
  claimed,
  day,
  declineExtension,
  education,
  grantExtension,
  reopen,
  resume,
  returnClaim,
  revise,
  rule,
  science,
  suspend,
  withdrawExtension,
  youth,
} from './task.fixtures.ts';
import { taskDecider } from './task.ts';

const report = {
  title: '报送进展',
  words: '每季度末',
  period: '2025-Q4',
  dueOn: day('2025-12-31'),
};
const parts = { steps: threeSteps, periods: [report] };

/** What a command writes on a task with steps, after what others wrote. */
function written<T extends TaskEvent['type']>(
  type: T,
  ...commands: readonly TaskCommand[]
): Of<TaskEvent, T> {
  const history = commands.reduce<readonly TaskEvent[]>(
    (so, command) => [...so, ...taskDecider.decide(command, fold(taskDecider, so))],
    [withSteps(parts)],
  );
  const last = history.at(-1);
  if (last?.type !== type) throw new Error(`no ${type}`);
  return last as Of<TaskEvent, T>;
}

const claims = of('2', claim(education, '2024-09-20'));
const asks = of('2', askExtension(education, '2024-09-01', '2024-12-31'));
const later = [
  step(2, '2024-12-31', { title: '完成改造' }),
  step(4, '2025-12-31', { title: '验收' }),
];

type Parted = Exclude<
  TaskEvent['type'],
  | 'TaskCancelled'
  | 'TaskSuspended'
  | 'ResponsibleLeaderNamed'
  | 'AssignmentSigned'
  | 'AssignmentDisputed'
  | 'DisputeDismissed'
  | 'ProgressReported'
>;

const stored = goldenSuite<Of<TaskEvent, Parted>>(
  'tasks with steps',
  {
    TaskAssigned: withSteps(parts) as Of<TaskEvent, 'TaskAssigned'>,
    CompletionClaimed: written('CompletionClaimed', claims),
    CompletionAccepted: written('CompletionAccepted', claims, accept(education, '2024-09-23')),
    CompletionReturned: written(
      'CompletionReturned',
      claims,
      returnClaim(education, '2024-09-23', '材料不全'),
    ),
    CompletionReopened: written(
      'CompletionReopened',
      claims,
      accept(education, '2024-09-23'),
      reopen(education, '2024-10-08', '2024-11-29'),
    ),
    ExtensionRequested: written('ExtensionRequested', asks),
    ExtensionGranted: written('ExtensionGranted', asks, grantExtension(education, '2024-09-03')),
    ExtensionDeclined: written(
      'ExtensionDeclined',
      asks,
      declineExtension(education, '2024-09-03'),
    ),
    ExtensionWithdrawn: written(
      'ExtensionWithdrawn',
      asks,
      withdrawExtension(education, '2024-09-03'),
    ),
    TaskResumed: written('TaskResumed', suspend('2024-09-02'), resume('2024-09-04')),
    TaskRevised: written('TaskRevised', revise({ steps: later, periods: [] }, '2024-06-03')),
    LeadRuled: written(
      'LeadRuled',
      asks,
      grantExtension(education, '2024-09-03'),
      rule({ leads: [youth], supports: [science] }, '2024-10-08'),
    ),
  },
  new URL('golden/steps/', import.meta.url),
);

it('stored facts of a task with steps are understood for ever', () => {
  const [first] = stored('TaskAssigned');
  const life = [
    ...(first ? [first] : []),
    ...stored('ExtensionGranted', 'LeadRuled', 'TaskRevised'),
  ];
  const done = [
    of('4', claimed(youth, '2025-12-01')),
    of('4', accepted(youth, '2025-12-02', '2025-12-01')),
  ];
  const task = fold(taskDecider, [...life, ...done]);
  expect(task).toMatchObject({
    assignments: [
      {
        organization: education,
        steps: [
          { step: '2', dueOn: '2024-12-31' },
          { step: '4', status: 'open' },
        ],
      },
      { organization: science },
    ],
  });
});
