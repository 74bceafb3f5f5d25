import { type Command, type Decider, type LocalDate, type Of } from '#kernel';
import { type ParticipationEvent, type ParticipationRef } from './participation.events.ts';

type Why = { readonly on: LocalDate; readonly reason: string };

/** What the facts of a plan and of its tasks mean for one organization. None is refused: nobody would hear of it. */
export type ParticipationCommand =
  /**
   * @property tasks all that it takes part in now, at least one
   * @property reportsOn all its days of report; those up to `on` are not asked for newly
   */
  | Command<
      'NameTasks',
      Omit<Of<ParticipationEvent, 'TasksNamed'>['data'], 'toSign'> & {
        readonly reportsOn: readonly LocalDate[];
      }
    >
  /** No task of the plan names it any more. */
  | Command<'EndPart', ParticipationRef & Why>
  /** It may sign for what it is not asked to sign for: that counts when it is asked later. */
  | Command<'SignTask', ParticipationRef & { readonly taskId: string; readonly on: LocalDate }>
  /** A task is none of its any more: the office ended it, or the plan does not name it there. Its signature is void. */
  | Command<'LeaveTask', ParticipationRef & Why & { readonly taskId: string }>
  | Command<
      'ReceiveReport',
      ParticipationRef & { readonly dueOn: LocalDate; readonly reportedOn: LocalDate }
    >;

export type Participation = {
  /** Those that it signs for. */
  readonly tasks: Of<ParticipationEvent, 'TasksNamed'>['data']['tasks'];
  /** Ids of the tasks that it has signed for, also of such as it was not asked to. */
  readonly signed: readonly string[];
  /** It was asked to sign, and has not signed for everything since. */
  readonly owesSignature: boolean;
  /** Days of the reports that it is asked for, handed in or not. */
  readonly reportsOn: readonly LocalDate[];
  readonly received: readonly LocalDate[];
};

type Decision = readonly ParticipationEvent[];
const noEvents: Decision = [];

const nameTasks: Rule<'NameTasks'> = ({ data }, state) => {
  const { reportsOn, tasks, reason, on, planTitle, office, policy } = data;
  const ref = refOf(data);
  const about = { on, reason, planTitle, office, policy };
  const known = new Map(state.tasks.map((task) => [task.taskId, task]));
  const toSign = tasks.flatMap(({ taskId }) => (known.has(taskId) ? [] : taskId));
  const isSame =
    tasks.length === known.size &&
    tasks.every(({ taskId, dueOn }) => known.get(taskId)?.dueOn === dueOn);
  const asked = reportsOn.filter((day) => day > on && !state.reportsOn.includes(day));
  const facts: ParticipationEvent[] = [];
  if (!isSame) facts.push({ type: 'TasksNamed', data: { ...ref, ...about, tasks, toSign } });
  if (asked.length > 0) {
    facts.push({ type: 'ReportsAsked', data: { ...ref, ...about, days: asked } });
  }
  facts.push(...dropped(state, (day) => reportsOn.includes(day), { ...ref, on, reason }));
  return [...facts, ...nowSigned(state, facts, { ...ref, on })];
};

const endPart: Rule<'EndPart'> = ({ data }, state) => {
  if (state.tasks.length === 0) return noEvents;
  const facts = { ...refOf(data), on: data.on, reason: data.reason };
  return [...dropped(state, () => false, facts), { type: 'PartEnded', data: facts }];
};

const signTask: Rule<'SignTask'> = ({ data }, state) => {
  const { taskId, on } = data;
  if (state.signed.includes(taskId)) return noEvents;
  const ref = refOf(data);
  const facts: Decision = [{ type: 'TaskSigned', data: { ...ref, taskId, signedOn: on } }];
  return [...facts, ...nowSigned(state, facts, { ...ref, on })];
};

const leaveTask: Rule<'LeaveTask'> = ({ data }, state) => {
  const { taskId, on, reason } = data;
  const left = state.tasks.filter((task) => task.taskId !== taskId);
  const isNamed = left.length < state.tasks.length;
  if (!isNamed && !state.signed.includes(taskId)) return noEvents;
  const ref = refOf(data);
  const taskLeft: ParticipationEvent = { type: 'TaskLeft', data: { ...ref, taskId, on, reason } };
  if (!isNamed) return [taskLeft];
  if (left.length === 0) return [taskLeft, ...endPart({ type: 'EndPart', data }, state)];
  const isKept = (day: LocalDate): boolean => left.some(({ dueOn }) => dueOn >= day);
  const facts = [taskLeft, ...dropped(state, isKept, { ...ref, on, reason })];
  return [...facts, ...nowSigned(state, facts, { ...ref, on })];
};

const receiveReport: Rule<'ReceiveReport'> = ({ data }, state) => {
  const { dueOn, reportedOn } = data;
  if (!state.reportsOn.includes(dueOn) || state.received.includes(dueOn)) return noEvents;
  return [{ type: 'ReportReceived', data: { ...refOf(data), dueOn, reportedOn } }];
};

/** Reports that are asked for no longer; what was handed in stays. */
function dropped(
  { reportsOn, received }: Participation,
  isKept: (day: LocalDate) => boolean,
  why: ParticipationRef & Why,
): Decision {
  const days = reportsOn.filter((day) => !isKept(day) && !received.includes(day));
  return days.length === 0 ? noEvents : [{ type: 'ReportsDropped', data: { ...why, days } }];
}

/** The last signature that was missing came, or is asked for no longer. */
function nowSigned(
  before: Participation,
  facts: Decision,
  allSigned: ParticipationRef & { readonly on: LocalDate },
): Decision {
  const { tasks, signed, owesSignature } = facts.reduce(evolve, before);
  return owesSignature && tasks.every(({ taskId }) => signed.includes(taskId))
    ? [{ type: 'AllSigned', data: allSigned }]
    : noEvents;
}

const refOf = (ref: ParticipationRef): ParticipationRef => {
  const { planId, region, organization, organizationId } = ref;
  return { planId, region, organization, organizationId };
};

type Rule<T extends ParticipationCommand['type']> = (
  command: Of<ParticipationCommand, T>,
  state: Participation,
) => Decision;

const RULES: { readonly [T in ParticipationCommand['type']]: Rule<T> } = {
  NameTasks: nameTasks,
  EndPart: endPart,
  SignTask: signTask,
  LeaveTask: leaveTask,
  ReceiveReport: receiveReport,
};

function evolve(state: Participation, event: ParticipationEvent): Participation {
  const { tasks, signed, reportsOn, received } = state;
  switch (event.type) {
    case 'TasksNamed': {
      const owesSignature = state.owesSignature || event.data.toSign.length > 0;
      return { ...state, tasks: event.data.tasks, owesSignature };
    }
    case 'ReportsAsked':
      return { ...state, reportsOn: [...reportsOn, ...event.data.days] };
    case 'ReportsDropped':
      return { ...state, reportsOn: reportsOn.filter((day) => !event.data.days.includes(day)) };
    case 'TaskSigned':
      return { ...state, signed: [...signed, event.data.taskId] };
    case 'TaskLeft': {
      const { taskId } = event.data;
      const left = tasks.filter((task) => task.taskId !== taskId);
      return { ...state, tasks: left, signed: signed.filter((id) => id !== taskId) };
    }
    case 'AllSigned':
      return { ...state, owesSignature: false };
    case 'PartEnded':
      return { ...state, tasks: [], owesSignature: false };
    case 'ReportReceived':
      return { ...state, received: [...received, event.data.dueOn] };
  }
}

/**
 * One organization's part in one plan: the tasks that it signs for, and the reports that it is asked for. Whoever leaves a
 * task and is named in it again signs again; a signature counts as long as the task names its author, whatever it does there.
 */
export const participationDecider: Decider<
  ParticipationCommand,
  ParticipationEvent,
  Participation
> = {
  initialState: { tasks: [], signed: [], owesSignature: false, reportsOn: [], received: [] },
  decide: (command, state) =>
    (RULES[command.type] as Rule<ParticipationCommand['type']>)(command, state),
  evolve,
};

export const participationStream = ({
  planId,
  organization,
}: Pick<ParticipationRef, 'planId' | 'organization'>): string =>
  `participation-${planId}.${organization}`;
