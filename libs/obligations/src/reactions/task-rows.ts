import { type WorkCalendar } from '#calendar';
import { namedOwners, WHOLE } from '#contract';
import { dayOf, type Recorded, type Rows } from '#following';
import { defined, type LocalDate } from '#kernel';
import type { LeadRuled, Owed, TaskEvent, TaskRevised } from '#tasks';
import { afterGrace } from '../domain/item-terms.ts';
import {
  changeObligations,
  openedIn,
  openObligations,
  waive,
} from '../domain/obligation-changes.ts';
import { type ObligationCommand } from '../domain/obligation.commands.ts';
import { type ObligationTerms } from '../domain/obligation.events.ts';
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
  CompletionClaimed: ({ data }, { before }) =>
    of(data, before).map((obligationId) => {
      const { claimedOn, receivedOn } = data;
      const days = { claimedOn, ...defined({ receivedOn }) };
      return { type: 'ClaimObligation', data: { obligationId, ...days } };
    }),
  CompletionReturned: ({ data }, { before }) =>
    of(data, before).map((obligationId) => {
      const { returnedOn, reason } = data;
      return { type: 'ReturnObligation', data: { obligationId, returnedOn, reason } };
    }),
  CompletionAccepted: ({ data }, { before }) =>
    of(data, before).map((obligationId) => {
      const { acceptedOn: on, doneOn: metOn = data.claimedOn } = data;
      return { type: 'MeetObligation', data: { obligationId, on, metOn } };
    }),
  CompletionReopened: (fact, { before }) => {
    const { dueOn, reason } = fact.data;
    return of(fact.data, before).map((obligationId) => {
      return { type: 'ReopenObligation', data: { obligationId, on: dayOf(fact), dueOn, reason } };
    });
  },
  ExtensionRequested: nothing,
  ExtensionGranted: (fact, { before }) => {
    const { newDueOn: dueOn } = fact.data;
    const why = { on: dayOf(fact), because: 'extension', reason: '' } as const;
    return of(fact.data, before).map((obligationId) => {
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
    const [was, is] = [owedFor(before), owedFor(after)];
    return [
      ...changeObligations(was, is, { about: after.about, ...why }),
      ...openedIn(was, is).flatMap((terms) => [
        ...goneOn(terms, fact),
        ...stopped(terms.obligationId, after),
      ]),
    ];
  },
  ResponsibleLeaderNamed: nothing,
  TaskSuspended: ({ data: { from, reason } }, { before }) =>
    owedFor(before).map(({ obligationId }) => {
      return { type: 'SuspendObligation', data: { obligationId, from, reason } };
    }),
  // Those whose date stays run again, too: no working day may have passed.
  TaskResumed: ({ data: { dueDates, workingDays, on } }, { before }) =>
    owedFor(before).map(({ obligationId, organization, step }) => {
      const moved = dueDates.find((one) => one.organization === organization && one.step === step);
      const date = moved && { dueOn: moved.dueOn };
      return { type: 'ResumeObligation', data: { obligationId, on, workingDays, ...date } };
    }),
  TaskCancelled: ({ data: { cancelledOn, reason } }, { before }) =>
    owedFor(before).map(({ obligationId }) => waive(obligationId, cancelledOn, reason)),
};

type Part = { readonly organization: string; readonly step?: string };

/** Whether it owes the task, or that part of it; what is not tracked is owed by nobody. */
const of = ({ organization, step }: Part, task: AskedTask): readonly string[] =>
  owedFor(task)
    .filter((terms) => terms.organization === organization && terms.step === step)
    .map(({ obligationId }) => obligationId);

/** Who comes begins where the one before stood with its date. */
function handedOn({ data }: Recorded<LeadRuled>, after: AskedTask): Commands {
  const { before, ruledOn: on, reason, owed } = data;
  const known = namedOwners(before);
  const putOffTo = (terms: ObligationTerms): LocalDate | null => {
    if (owed) return saidOf(terms, owed)?.putOffTo ?? null;
    return data.handedOn && !known.includes(terms.organization) ? data.dueOn : null;
  };
  return owedFor(after).flatMap((terms): Commands => {
    const dueOn = putOffTo(terms);
    return dueOn === null ? [] : [putOff(terms.obligationId, dueOn, { on, reason })];
  });
}

const saidOf = (
  { organization, step = WHOLE }: ObligationTerms,
  owed: readonly Owed[],
): Owed | undefined => owed.find((one) => one.organization === organization && one.step === step);

/** What was owed as a whole and is owed in parts now, or the other way round, goes on as it stood. */
function goneOn(terms: ObligationTerms, { data }: Recorded<TaskRevised>): Commands {
  const was = saidOf(terms, data.owed ?? [])?.was;
  if (!was) return [];
  const { obligationId } = terms;
  const { revisedOn: on, reason } = data;
  const { dueOn, claimed, doneOn: metOn } = was;
  const receivedOn = claimed?.receivedOn;
  return [
    ...(dueOn === null || dueOn === terms.dueOn
      ? []
      : [putOff(obligationId, dueOn, { on, reason })]),
    ...(claimed
      ? [
          {
            type: 'ClaimObligation',
            data: { obligationId, claimedOn: claimed.claimedOn, ...defined({ receivedOn }) },
          } as const,
        ]
      : []),
    ...(metOn === null
      ? []
      : [{ type: 'MeetObligation', data: { obligationId, on, metOn } } as const]),
  ];
}

const putOff = (
  obligationId: string,
  dueOn: LocalDate,
  why: { readonly on: LocalDate; readonly reason: string },
): ObligationCommand => {
  return {
    type: 'RescheduleObligation',
    data: { obligationId, dueOn, because: 'handed-on', ...why },
  };
};

/** While the clock stands still it does so for who comes, too. */
function stopped(obligationId: string, task: AskedTask): Commands {
  const suspension: { readonly from: LocalDate; readonly reason: string } | null =
    task?.suspension ?? null;
  return suspension ? [{ type: 'SuspendObligation', data: { obligationId, ...suspension } }] : [];
}
