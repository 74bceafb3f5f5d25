import { type WorkCalendar } from '#calendar';
import { everyoneIn, Rejection } from '#contract';
import { type CommandRunner, type Receipt } from '#event-store';
import { aggregate, type Follower, follower, type Recorded } from '#following';
import type { TaskEvent } from '#tasks';
import { leftAlone } from '../domain/obligation-changes.ts';
import { type ObligationCommand } from '../domain/obligation.commands.ts';
import { obligationDecider, obligationStream } from '../domain/obligation.ts';
import { obligationsOf } from '../domain/obligations-of.ts';
import { signatureOf } from '../domain/signature.ts';
import { isEverOpened, planOf, planWithCancelled } from './plan-of.ts';
import { type WorkContext, type WorkEvent, workRows } from './work-rows.ts';

type Tools = { readonly runner: CommandRunner; readonly calendar: WorkCalendar };

const planIdOf = ({ data }: { readonly data: object }): string =>
  (data as { readonly planId: string }).planId;

/** Work done on tasks, phases and targets meets the obligations that stand on it; what moves their dates moves them. */
export function followWork(runner: CommandRunner, calendar: WorkCalendar): Follower {
  const tools = { runner, calendar };
  const obligations = aggregate(obligationDecider, ({ data }: ObligationCommand) =>
    obligationStream(data.obligationId),
  );
  return follower<WorkEvent, ObligationCommand, WorkContext>(runner, {
    name: 'follow-work',
    prefixes: ['task-', 'phase-', 'target-', 'check-in-'],
    orderedBy: planIdOf,
    actorOf: ({ meta }) => meta['actor'] ?? 'duban.work',
    context: (fact) => contextOf(fact, tools),
    rows: workRows,
    to: {
      ...obligations,
      handIn: (_, stream, commands, by) => {
        const [first] = commands;
        const handIn = obligations.handIn(runner, stream, commands, by);
        return first ? unlessNone(handIn, first, planIdOf(by.fact), tools) : handIn;
      },
    },
  });
}

async function contextOf(fact: Recorded<WorkEvent>, tools: Tools): Promise<WorkContext> {
  const [onSubject, signed] = [await obligationsOn(fact, tools), await signedOf(fact, tools)];
  return { onSubject, signed, leftAlone: await leftAloneBy(fact, tools) };
}

const OF_SUBJECT: readonly WorkEvent['type'][] = [
  ...([
    'TaskSuspended',
    'TaskResumed',
    'TaskCancelled',
    'PhaseRescheduled',
    'PhaseClosed',
  ] as const),
  ...(['TargetAttained', 'TargetUnattained', 'TargetYearClosed'] as const),
];

type Subject = Partial<Readonly<Record<'phaseId' | 'targetId' | 'taskId', string>>> & {
  readonly year?: number | null;
};

async function obligationsOn(
  fact: Recorded<WorkEvent>,
  { runner, calendar }: Tools,
): Promise<readonly string[]> {
  if (!OF_SUBJECT.includes(fact.type)) return [];
  const plan = await planOf(runner, planIdOf(fact));
  if (!plan) return [];
  const { phaseId, targetId, taskId, year = null } = fact.data as Subject;
  const subject = phaseId ?? targetId ?? taskId;
  return obligationsOf(plan.content, plan, calendar)
    .filter(({ subjectId }) => subjectId === subject)
    .filter(({ dueOn }) => year === null || dueOn.startsWith(String(year)))
    .map(({ obligationId }) => obligationId);
}

/** Whom the fact may leave nothing to sign, and who has signed for all that is left. */
async function signedOf(fact: Recorded<WorkEvent>, tools: Tools): Promise<readonly string[]> {
  const signed: string[] = [];
  for (const organization of mayHaveSigned(fact)) {
    if (await hasSignedAll(organization, planIdOf(fact), tools)) signed.push(organization);
  }
  return signed;
}

function mayHaveSigned({ type, data }: WorkEvent): readonly string[] {
  switch (type) {
    case 'AssignmentSigned':
      return [data.organization];
    case 'LeadRuled': {
      const still = everyoneIn(data);
      return everyoneIn(data.before).filter((name) => !still.includes(name));
    }
    case 'TaskCancelled':
      return data.organizations;
    default:
      return [];
  }
}

async function leftAloneBy(
  fact: Recorded<WorkEvent>,
  { runner, calendar }: Tools,
): Promise<readonly string[]> {
  if (fact.type !== 'TaskCancelled') return [];
  const { planId, taskId } = fact.data;
  const plan = await planWithCancelled(runner, planId);
  return plan ? leftAlone(plan, taskId, calendar) : [];
}

/** An organization has signed when it has signed for every tracked task that names it, not past at adoption and not cancelled. */
async function hasSignedAll(
  organization: string,
  planId: string,
  { runner, calendar }: Tools,
): Promise<boolean> {
  const plan = await planOf(runner, planId);
  if (!plan) return false;
  const named = obligationsOf(plan.content, plan, calendar).filter(
    (item) =>
      item.kind === 'task' &&
      !item.baselined &&
      (item.organization === organization || item.supports.includes(organization)),
  );
  const answers = new Set<string>();
  for (const taskId of new Set(named.map(({ subjectId }) => subjectId))) {
    const { events } = await runner.store.load(`task-${taskId}`);
    answers.add(signatureOf(organization, events as readonly unknown[] as readonly TaskEvent[]));
  }
  return answers.has('signed') && !answers.has('open');
}

/**
 * What is not tracked has no obligation, and what was past when somebody was named has none either: then there is nothing
 * to follow. What was done stays done. @throws {Error} when the plan has one that is still to be opened: the fact comes again
 */
async function unlessNone(
  handIn: Promise<Receipt>,
  { data: { obligationId } }: ObligationCommand,
  planId: string,
  { runner, calendar }: Tools,
): Promise<Receipt> {
  try {
    return await handIn;
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    if (error.code === 'obligation-met') return { written: 0 };
    if (error.code !== 'obligation-not-found') throw error;
    if (!(await isEverOpened(runner, planId, obligationId, calendar))) return { written: 0 };
    throw new Error(`${obligationId} is still to be opened`, { cause: error });
  }
}
