import { type Act, outOfScope, refusedTo, RIGHTS, WHOLE } from '#contract';
import { type EscalationRow, escalationActs } from '#escalations';
import { type User } from '#http';
import { defined, type LocalDate } from '#kernel';
import { type MailRow, planOf } from '#notifications';
import { type ObligationRow, obligationOf, rulingActs } from '#obligations';
import { phaseActs, phaseOf, type PhaseRow } from '#phases';
import { type Measurement, measurementActs, targetActs, type TargetRow } from '#targets';
import { taskActs, taskOf, type TaskRow } from '#tasks';
import { type Known } from './todo-lines.ts';
import { type TodoAct } from './todo.ts';

/** What people act on, by id. */
export type Items = {
  readonly tasks: ReadonlyMap<string, TaskRow>;
  readonly targets: ReadonlyMap<string, TargetRow>;
  readonly phases: ReadonlyMap<string, PhaseRow>;
};

type Now = Pick<Known, 'today' | 'calendar'>;

const JUDGING: Readonly<Record<string, readonly TodoAct['action'][]>> = {
  'judge-claim': ['acceptCompletion', 'returnClaim'],
  'judge-extension': ['grantExtension', 'declineExtension'],
  'judge-dispute': ['dismissDispute'],
};
/** Done with a thing that one owes; the office's other rights over it stand at the thing itself. */
const GOVERNING: readonly TodoAct['action'][] = ['suspendTask', 'resumeTask', 'cancelTask'];

/** What is done for what is owed: on the task, the target, the phase, the plan. */
export function actsOnOwed(
  { kind, subjectId, step }: Pick<ObligationRow, 'kind' | 'subjectId' | 'step'>,
  user: User,
  { items, now }: { readonly items: Items; readonly now: Now },
): readonly TodoAct[] {
  switch (kind) {
    case 'task': {
      const task = items.tasks.get(subjectId);
      return task ? ownActs(task, user, { part: defined({ step }), now }) : [];
    }
    case 'target': {
      const target = items.targets.get(subjectId);
      const acts = target ? targetActs(target, user, now.today) : [];
      return acts.filter(({ action }) => action === 'recordMeasurement');
    }
    case 'phase': {
      const phase = items.phases.get(subjectId);
      return phase ? phaseActs(phaseOf(phase), user, now.today) : [];
    }
    case 'sign-off':
      return [open('signPlan')];
    case 'check-in':
      return [open('reportCheckIn')];
  }
}

type AlwaysOpen = 'signPlan' | 'reportCheckIn' | (typeof ON_MAILS)[number];

/** What it asks for is open as long as it is owed. */
const open = <A extends AlwaysOpen>(action: A): Act<A> => ({
  action,
  refused: null,
});

type Part = { readonly step?: string };

/** An act on no part, or on this one; the whole has a name among the parts of a task. */
const isOn = (act: Part, { step = WHOLE }: Part): boolean =>
  act.step === undefined || act.step === step;

/** On one's own part of a task. */
export const ownActs = (
  task: TaskRow,
  user: User,
  { part, now }: { readonly part: Part; readonly now: Now },
): readonly TodoAct[] =>
  taskActs(taskOf(task), user, now).filter(
    (act) => act.of === undefined && isOn(act, part) && !GOVERNING.includes(act.action),
  );

/** On what another's part in a task waits for. */
export const judgingActs = (
  task: TaskRow,
  user: User,
  { asked, part, now }: Waits,
): readonly TodoAct[] =>
  taskActs(taskOf(task), user, now).filter(
    (act) =>
      act.of === part.organization && isOn(act, part) && JUDGING[asked]?.includes(act.action),
  );

type Waits = {
  readonly asked: string;
  readonly part: Part & { readonly organization: string };
  readonly now: Now;
};

export const rulingsOn = (row: ObligationRow, user: User, now: Now): readonly TodoAct[] =>
  rulingActs(obligationOf(row), user, now.today);

export const caseActs = ({ state }: EscalationRow, user: User, now: Now): readonly TodoAct[] =>
  state.status === 'none' ? [] : escalationActs(state, user, now.today);

export function figureActs(
  target: TargetRow,
  measurement: Measurement,
  asking: { readonly holder: User; readonly today: LocalDate },
): readonly TodoAct[] {
  const acts = measurementActs(target, measurement, asking);
  return acts.filter(({ action }) => action === 'verifyMeasurement');
}

/** Whoever looks after the directory of the region sees to it that the next mail arrives. */
/** Whom it was for is registered or corrected, it is sent again, or seen to in another way. */
const ON_MAILS = ['registerContact', 'resendMail', 'closeProblem'] as const;

/** What had nobody to go to is not sent before there is somebody. */
export function mailActs(
  mail: Pick<MailRow, 'region' | 'planIds' | 'status'>,
  user: User,
): readonly TodoAct[] {
  const subject = { region: mail.region, planId: planOf(mail) };
  return ON_MAILS.filter((action) => mail.status !== 'unaddressed' || action !== 'resendMail')
    .filter((action) => !refusedTo(user, RIGHTS[action]) && !outOfScope(user, subject))
    .map((action) => open(action));
}
