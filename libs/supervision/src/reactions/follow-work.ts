import { type WorkCalendar } from '#calendar';
import { type Desk, type RecordedEvent } from '#event-store';
import { dateIn, type LocalDate, Rejection } from '#kernel';
import type { Reaction } from '#views';
import { type ObligationCommand } from '../domain/obligation.commands.ts';
import { obligationDecider, obligationStream } from '../domain/obligation.ts';
import { obligationsOf } from '../domain/obligations-of.ts';
import { adoptionOf } from './open-obligations.ts';
import { because, occurredAt } from './origin.ts';

/** What the other features tell that concerns an obligation; only these fields are relied upon. */
type WorkFact = {
  readonly planId: string;
  /** Null: the supervising office itself. */
  readonly organization?: string | null;
  readonly taskId?: string;
  readonly phaseId?: string;
  readonly targetId?: string;
  readonly claimedOn?: LocalDate;
  readonly acceptedOn?: LocalDate;
  readonly returnedOn?: LocalDate;
  readonly closedOn?: LocalDate;
  readonly reason?: string;
  readonly year?: number | null;
  readonly attainedOn?: LocalDate;
};

/** Work done on tasks, phases and targets meets the obligations that stand on it. */
export const followWork = (desk: Desk, calendar: WorkCalendar): Reaction => ({
  name: 'follow-work',
  prefixes: ['task-', 'phase-', 'target-'],
  from: 'start',
  async react(event) {
    for (const command of await commandsFor(event, desk, calendar)) {
      await granted(command, event, { desk, calendar });
    }
  },
});

async function commandsFor(
  event: RecordedEvent,
  desk: Desk,
  calendar: WorkCalendar,
): Promise<readonly ObligationCommand[]> {
  const fact = event.data as WorkFact;
  const on = dateIn('Asia/Shanghai', occurredAt(event));
  switch (event.type) {
    case 'CompletionClaimed':
    case 'CompletionReturned':
    case 'CompletionAccepted': {
      const obligationId = `${fact.taskId ?? ''}.${await whoseOf(fact, desk)}`;
      return [onCompletion(event.type, obligationId, { on, ...fact })];
    }
    case 'PhaseClosed':
    case 'TargetAttained': {
      const met = fact.closedOn ?? fact.attainedOn ?? on;
      const ids = await obligationsOn(fact, desk, calendar);
      return ids.map((id) => meet(id, on, met));
    }
    case 'AssignmentSigned': {
      const signedAll = await hasSignedAll(fact, desk, calendar);
      return signedAll ? [meet(`${fact.planId}.sign-off.${fact.organization ?? ''}`, on)] : [];
    }
    default:
      return [];
  }
}

function onCompletion(
  type: 'CompletionClaimed' | 'CompletionReturned' | 'CompletionAccepted',
  obligationId: string,
  { on, ...fact }: WorkFact & { readonly on: LocalDate },
): ObligationCommand {
  switch (type) {
    case 'CompletionClaimed':
      return { type: 'ClaimObligation', data: { obligationId, claimedOn: fact.claimedOn ?? on } };
    case 'CompletionReturned': {
      const { returnedOn = on, reason = '' } = fact;
      return { type: 'ReturnObligation', data: { obligationId, returnedOn, reason } };
    }
    case 'CompletionAccepted':
      return meet(obligationId, fact.acceptedOn ?? on, fact.claimedOn);
  }
}

async function whoseOf({ planId, organization, taskId }: WorkFact, desk: Desk): Promise<string> {
  if (taskId === undefined || organization === undefined) return '';
  return organization ?? (await adoptionOf(desk, planId))?.office ?? '';
}

const meet = (obligationId: string, on: LocalDate, metOn?: LocalDate): ObligationCommand => ({
  type: 'MeetObligation',
  data: { obligationId, on, ...(metOn !== undefined && { metOn }) },
});

/** Ids of the obligations that a phase, or a target (of a year), stands behind. */
async function obligationsOn(
  { planId, phaseId, targetId, year }: WorkFact,
  desk: Desk,
  calendar: WorkCalendar,
): Promise<readonly string[]> {
  const adopted = await adoptionOf(desk, planId);
  if (!adopted) return [];
  const subject = phaseId ?? targetId;
  return obligationsOf(adopted.content, adopted, calendar)
    .filter(({ subjectId }) => subjectId === subject)
    .filter(({ dueOn }) => year === undefined || year === null || dueOn.startsWith(String(year)))
    .map(({ obligationId }) => obligationId);
}

/** An organization has signed when it has signed for every tracked task that names it. */
async function hasSignedAll(
  { planId, organization }: WorkFact,
  desk: Desk,
  calendar: WorkCalendar,
): Promise<boolean> {
  const adopted = await adoptionOf(desk, planId);
  if (!adopted || typeof organization !== 'string') return false;
  const named = obligationsOf(adopted.content, adopted, calendar).filter(
    (item) =>
      item.kind === 'task' &&
      (item.organization === organization || item.supports.includes(organization)),
  );
  for (const taskId of new Set(named.map(({ subjectId }) => subjectId))) {
    const { events } = await desk.store.load(`task-${taskId}`);
    const signed = events.some(
      ({ type, data }) =>
        type === 'AssignmentSigned' && (data as WorkFact).organization === organization,
    );
    if (!signed) return false;
  }
  return true;
}

/**
 * What is not tracked has no obligation: then there is nothing to follow.
 * @throws {Error} when the plan has one that is still to be opened: the event comes again
 */
async function granted(
  command: ObligationCommand,
  event: RecordedEvent,
  { desk, calendar }: { readonly desk: Desk; readonly calendar: WorkCalendar },
): Promise<void> {
  const { obligationId } = command.data;
  try {
    const origin = because(event, event.meta['actor'] ?? 'duban.work', obligationId);
    await desk.run(obligationStream(obligationId), obligationDecider, command, origin);
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    if (error.code !== 'obligation-not-found') return;
    const adopted = await adoptionOf(desk, (event.data as WorkFact).planId);
    const ids = adopted ? obligationsOf(adopted.content, adopted, calendar) : [];
    if (ids.every((terms) => terms.obligationId !== obligationId)) return;
    throw new Error(`${obligationId} is still to be opened`, { cause: error });
  }
}
