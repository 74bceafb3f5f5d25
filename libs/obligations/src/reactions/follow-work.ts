import { type WorkCalendar } from '#calendar';
import { type CommandRunner, type RecordedEvent, because, occurredAt } from '#event-store';
import { Rejection } from '#contract';
import { dateIn } from '#kernel';
import type { Reaction } from '#views';
import { leftAlone } from '../domain/obligation-changes.ts';
import { type ObligationCommand } from '../domain/obligation.commands.ts';
import { obligationDecider, obligationStream } from '../domain/obligation.ts';
import { obligationsOf } from '../domain/obligations-of.ts';
import { type ObligationTerms } from '../domain/obligation-terms.ts';
import { isEverOpened, planOf, planWithCancelled } from './plan-of.ts';
import { namedIn, type WorkFact, commandsOf, type WorkCommand } from './work-facts.ts';

type Tools = { readonly runner: CommandRunner; readonly calendar: WorkCalendar };

/** Work done on tasks, phases and targets meets the obligations that stand on it; what moves their dates moves them. */
export const followWork = (runner: CommandRunner, calendar: WorkCalendar): Reaction => ({
  name: 'follow-work',
  prefixes: ['task-', 'phase-', 'target-', 'check-in-'],
  from: 'start',
  async react(event) {
    const tools = { runner, calendar };
    for (const command of await commandsFor(event, tools)) await granted(command, event, tools);
  },
});

async function commandsFor(
  event: RecordedEvent,
  tools: Tools,
): Promise<readonly ObligationCommand[]> {
  const on = dateIn('Asia/Shanghai', occurredAt(event));
  const commands: ObligationCommand[] = [];
  for (const command of commandsOf(event, on)) {
    for (const obligationId of await idsOf(command, event.data as WorkFact, tools)) {
      commands.push(command.command(obligationId));
    }
  }
  return commands;
}

async function idsOf(
  command: WorkCommand,
  fact: WorkFact,
  tools: Tools,
): Promise<readonly string[]> {
  const { planId, taskId = '', dueOn = '' } = fact;
  switch (command.of) {
    case 'organization':
      return [`${taskId}.${command.organization ?? (await whoseOf(fact, tools))}`];
    case 'check-in':
      return [`${planId}.check-in.${dueOn}.${await whoseOf(fact, tools)}`];
    case 'subject':
      return (await obligationsOn(fact, tools)).map(({ obligationId }) => obligationId);
    case 'sign-off': {
      const organization = command.organization ?? (await whoseOf(fact, tools));
      const signed = await hasSignedAll(organization, planId, tools);
      return signed ? [`${planId}.sign-off.${organization}`] : [];
    }
    case 'left-alone': {
      const plan = await planWithCancelled(tools.runner, planId);
      return plan ? leftAlone(plan, taskId, tools.calendar) : [];
    }
  }
}

/** The organization that a fact is about; where it names none, the supervising office. */
const whoseOf = async ({ organization, planId }: WorkFact, { runner }: Tools): Promise<string> =>
  organization ?? (await planOf(runner, planId))?.office ?? '';

/** The obligations that a task, a phase, or a target (of a year), stands behind, as the plan now is. */
async function obligationsOn(
  { planId, phaseId, targetId, taskId, year }: WorkFact,
  { runner, calendar }: Tools,
): Promise<readonly ObligationTerms[]> {
  const plan = await planOf(runner, planId);
  if (!plan) return [];
  const subject = phaseId ?? targetId ?? taskId;
  return obligationsOf(plan.content, plan, calendar)
    .filter(({ subjectId }) => subjectId === subject)
    .filter(({ dueOn }) => year === undefined || year === null || dueOn.startsWith(String(year)));
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
    answers.add(signatureOf(organization, events));
  }
  return answers.has('signed') && !answers.has('open');
}

/** Whoever left a task and is named again signs again. */
function signatureOf(
  organization: string,
  events: readonly RecordedEvent[],
): 'signed' | 'open' | 'cancelled' {
  let signed: 'signed' | 'open' = 'open';
  for (const { type, data } of events) {
    const fact = data as WorkFact;
    if (type === 'TaskCancelled') return 'cancelled';
    if (type === 'AssignmentSigned' && fact.organization === organization) signed = 'signed';
    if (type === 'LeadRuled' && !namedIn(fact).has(organization)) signed = 'open';
  }
  return signed;
}

/**
 * What is not tracked has no obligation, and what was past when somebody was named has none either: then there is nothing
 * to follow. @throws {Error} when the plan has one that is still to be opened: the event comes again
 */
async function granted(
  command: ObligationCommand,
  event: RecordedEvent,
  { runner, calendar }: Tools,
): Promise<void> {
  const { obligationId } = command.data;
  const actor = event.meta['actor'] ?? 'duban.work';
  const origin = because(event, actor, obligationId);
  try {
    const request = { decider: obligationDecider, command, origin };
    await runner.runOnce(event, obligationStream(obligationId), request);
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    if (error.code !== 'obligation-not-found') return;
    const { planId } = event.data as WorkFact;
    if (!(await isEverOpened(runner, planId, obligationId, calendar))) return;
    throw new Error(`${obligationId} is still to be opened`, { cause: error });
  }
}
