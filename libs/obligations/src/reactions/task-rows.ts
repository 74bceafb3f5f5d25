import { type WorkCalendar } from '#calendar';
import { namedOwners } from '#contract';
import { dayOf, type Recorded, type Rows } from '#following';
import { defined, type LocalDate } from '#kernel';
import type { LeadRuled, TaskEvent } from '#tasks';
import { afterGrace } from '../domain/item-terms.ts';
import {
  changeObligations,
  openedIn,
  openObligations,
  waive,
} from '../domain/obligation-changes.ts';
import { type ObligationCommand } from '../domain/obligation.commands.ts';
import { type AskedTask, askedTask, owedFor } from './asked-task.ts';

/** What the rows need to know beside the fact. */
export type TaskContext = {
  /** The task just before it. */
  readonly before: AskedTask;
  readonly calendar: WorkCalendar;
};

type Commands = readonly ObligationCommand[];

const nothing = (): Commands => [];

/** What each fact of a task asks of the obligations that stand on it. */
export const taskRows: Rows<TaskEvent, ObligationCommand, TaskContext> = {
  TaskAssigned: (fact, { calendar }) => {
    const task = askedTask.evolve(null, fact);
    if (!task) return [];
    const { about, since: on } = task;
    const since = fact.data.byAmendment ? { since: afterGrace(on, calendar) } : {};
    return openObligations(owedFor(task), { about, on, ...since });
  },
  AssignmentSigned: nothing,
  ProgressReported: nothing,
  AssignmentDisputed: nothing,
  DisputeDismissed: nothing,
  CompletionClaimed: ({ data: { organization, claimedOn, receivedOn } }, { before }) =>
    of(organization, before).map((obligationId) => {
      const days = { claimedOn, ...defined({ receivedOn }) };
      return { type: 'ClaimObligation', data: { obligationId, ...days } };
    }),
  CompletionReturned: ({ data: { organization, returnedOn, reason } }, { before }) =>
    of(organization, before).map((obligationId) => {
      return { type: 'ReturnObligation', data: { obligationId, returnedOn, reason } };
    }),
  CompletionAccepted: ({ data }, { before }) =>
    of(data.organization, before).map((obligationId) => {
      const { acceptedOn: on, doneOn: metOn = data.claimedOn } = data;
      return { type: 'MeetObligation', data: { obligationId, on, metOn } };
    }),
  CompletionReopened: (fact, { before }) => {
    const { organization, dueOn, reason } = fact.data;
    return of(organization, before).map((obligationId) => {
      return { type: 'ReopenObligation', data: { obligationId, on: dayOf(fact), dueOn, reason } };
    });
  },
  ExtensionRequested: nothing,
  ExtensionGranted: (fact, { before }) => {
    const { organization, newDueOn: dueOn } = fact.data;
    const why = { on: dayOf(fact), because: 'extension', reason: '' } as const;
    return of(organization, before).map((obligationId) => {
      return { type: 'RescheduleObligation', data: { obligationId, dueOn, ...why } };
    });
  },
  ExtensionDeclined: nothing,
  ExtensionWithdrawn: nothing,
  LeadRuled: (fact, { before, calendar }) => {
    const after = askedTask.evolve(before, fact);
    if (!before || !after) return [];
    const [was, is] = [owedFor(before), owedFor(after)];
    const { ruledOn: on, reason } = fact.data;
    const why = { on, reason, because: 'amendment', since: afterGrace(on, calendar) } as const;
    return [
      ...changeObligations(was, is, { about: after.about, ...why }),
      ...handedOn(fact, after),
      ...openedIn(was, is).flatMap(({ obligationId }) => stopped(obligationId, after)),
    ];
  },
  TaskRevised: (fact, { before, calendar }) => {
    const after = askedTask.evolve(before, fact);
    if (!after) return [];
    const { revisedOn: on, reason } = fact.data;
    const why = { on, reason, because: 'amendment', since: afterGrace(on, calendar) } as const;
    return changeObligations(owedFor(before), owedFor(after), { about: after.about, ...why });
  },
  TaskSuspended: ({ data: { from, reason } }, { before }) =>
    owedFor(before).map(({ obligationId }) => {
      return { type: 'SuspendObligation', data: { obligationId, from, reason } };
    }),
  // Those whose date stays run again, too: no working day may have passed.
  TaskResumed: ({ data: { dueDates, workingDays, on } }, { before }) =>
    owedFor(before).map(({ obligationId, organization }) => {
      const moved = dueDates.find((one) => one.organization === organization);
      const date = moved && { dueOn: moved.dueOn };
      return { type: 'ResumeObligation', data: { obligationId, on, workingDays, ...date } };
    }),
  TaskCancelled: ({ data: { cancelledOn, reason } }, { before }) =>
    owedFor(before).map(({ obligationId }) => waive(obligationId, cancelledOn, reason)),
};

/** Whether it owes the task; what is not tracked is owed by nobody. */
const of = (organization: string, task: AskedTask): readonly string[] =>
  owedFor(task)
    .filter((terms) => terms.organization === organization)
    .map(({ obligationId }) => obligationId);

/** Who comes begins where the one before stood with its date. */
function handedOn({ data }: Recorded<LeadRuled>, after: AskedTask): Commands {
  const { before, dueOn, ruledOn: on, reason } = data;
  if (!data.handedOn || dueOn === null) return [];
  const known = namedOwners(before);
  return owedFor(after)
    .filter(({ organization }) => !known.includes(organization))
    .map(({ obligationId }): ObligationCommand => {
      const why = { on, because: 'handed-on', reason } as const;
      return { type: 'RescheduleObligation', data: { obligationId, dueOn, ...why } };
    });
}

/** While the clock stands still it does so for who comes, too. */
function stopped(obligationId: string, task: AskedTask): Commands {
  const suspension: { readonly from: LocalDate; readonly reason: string } | null =
    task?.suspension ?? null;
  return suspension ? [{ type: 'SuspendObligation', data: { obligationId, ...suspension } }] : [];
}
