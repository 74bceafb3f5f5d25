import { shift, type WorkCalendar } from '#calendar';
import { type CommandRunner, type RecordedEvent, because, eachOf } from '#event-store';
import { Rejection } from '#contract';
import { type Command, type Decider, type Event, type LocalDate } from '#kernel';
import type { PlanAdopted } from '#plans';
import type { Reaction } from '#following';
import { type ObligationChanges, obligationChanges } from '../domain/obligation-changes.ts';
import { type ObligationCommand } from '../domain/obligation.commands.ts';
import { obligationDecider, obligationStream } from '../domain/obligation.ts';
import { obligationsOf } from '../domain/obligations-of.ts';
import { type ObligationTerms } from '../domain/obligation-terms.ts';
import { SIGN_OFF } from '../domain/organization-duties.ts';
import { type PlanAsItStands } from '../domain/plan-as-it-stands.ts';
import { catchUp } from './catch-up.ts';
import { changedOn, planAround } from './plan-of.ts';

const ACTOR = 'duban.opening';
const BY = { follower: 'open-obligations', actor: ACTOR };

/** All obligations of a plan have opened their streams. These names and fields are on disk for ever. */
export type ObligationsOpened = Event<
  'ObligationsOpened',
  { readonly planId: string; readonly region: string; readonly count: number }
>;

export const openingDecider: Decider<
  Command<'FinishOpening', ObligationsOpened['data']>,
  ObligationsOpened,
  boolean
> = {
  initialState: false,
  decide: ({ data }, done) => (done ? [] : [{ type: 'ObligationsOpened', data }]),
  evolve: () => true,
};

/**
 * Opens the obligations of an adopted plan, and lets them follow what is ruled and amended later.
 * Stopped half-way it goes on where it stood; repeated it opens none twice.
 */
export const openObligations = (runner: CommandRunner, calendar: WorkCalendar): Reaction => ({
  name: 'open-obligations',
  prefixes: ['plan-'],
  async react(event) {
    switch (event.type) {
      case 'PlanAdopted':
        return openAll(runner, event, calendar);
      case 'DutiesRuled':
      case 'PlanAmended':
      case 'PlanWithdrawn':
        return followChange(runner, event, calendar);
    }
  },
});

const aboutOf = (plan: PlanAdopted['data'], openedOn: LocalDate) => {
  const { planId, region, content, office, policy } = plan;
  return { planId, region, planTitle: content.title, office, openedOn, policy };
};

async function openAll(
  runner: CommandRunner,
  event: RecordedEvent,
  calendar: WorkCalendar,
): Promise<void> {
  const adopted = event.data as PlanAdopted['data'];
  const { planId, region, content } = adopted;
  const all = obligationsOf(content, adopted, calendar);
  const about = aboutOf(adopted, adopted.adoptedOn);
  await eachOf(all, (terms) => {
    const command = { type: 'OpenObligation', data: { ...terms, ...about } } as const;
    const stream = obligationStream(terms.obligationId);
    return runner.followFact(stream, obligationDecider, [command], { ...BY, fact: event });
  });
  const finish = { type: 'FinishOpening', data: { planId, region, count: all.length } } as const;
  await runner.run(`opening-${planId}`, openingDecider, finish, because(event, ACTOR));
}

async function followChange(
  runner: CommandRunner,
  event: RecordedEvent,
  calendar: WorkCalendar,
): Promise<void> {
  const plans = await planAround(runner, event);
  if (!plans) return; // a draft: nothing is owed yet
  const { reason = '' } = event.data as { readonly reason?: string };
  const on = changedOn(event);
  const changes = obligationChanges(plans.before, plans.after, on, calendar);
  const why = reason || WHY[event.type] || '';
  const signedBy = shift(calendar, on, SIGN_OFF);
  const commands = commandsFor(changes, plans.after, { on, signedBy, reason: why });
  const byId = Map.groupBy(commands, ({ data }) => data.obligationId);
  const by = { ...BY, fact: event, actor: event.meta['actor'] ?? ACTOR };
  await eachOf([...byId], ([id, mine]) =>
    passing(SETTLED, runner.followFact(obligationStream(id), obligationDecider, mine, by)),
  );
  await catchUp(runner, changes.opened);
}

/** What was done stays done, whoever leads now; what was never asked for, as a report of a time before, does not end. */
const SETTLED: readonly string[] = ['obligation-met', 'obligation-not-found'];

async function passing(codes: readonly string[], work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Rejection) || !codes.includes(error.code)) throw error;
  }
}

const WHY: Readonly<Record<string, string>> = {
  DutiesRuled: '责任分工已明确',
  PlanAmended: '方案已调整',
  PlanWithdrawn: '方案已终止',
};

const WORK: readonly string[] = ['task', 'target'];

type Change = {
  readonly on: LocalDate;
  /** Until then whoever is named newly signs, or objects: nobody is reminded of work, or escalated, before. */
  readonly signedBy: LocalDate;
  readonly reason: string;
};

/** In an order in which each may stand on those before: opened, then owed again where it had been once. */
function commandsFor(
  { opened, ended, rescheduled, revised }: ObligationChanges,
  plan: PlanAsItStands,
  { on, signedBy, reason }: Change,
): readonly ObligationCommand[] {
  const about = aboutOf(plan, on);
  return [
    ...ended.map(({ obligationId }): ObligationCommand => {
      return { type: 'WaiveObligation', data: { obligationId, on, reason } };
    }),
    ...opened.map((terms: ObligationTerms): ObligationCommand => {
      const since = WORK.includes(terms.kind) && { since: signedBy };
      return { type: 'ReinstateObligation', data: { ...terms, ...about, ...since, reason } };
    }),
    ...rescheduled.map(({ obligationId, dueOn }): ObligationCommand => {
      const data = { obligationId, dueOn, on, because: 'amendment', reason } as const;
      return { type: 'RescheduleObligation', data };
    }),
    ...revised.map(({ obligationId, wording }): ObligationCommand => {
      return { type: 'ReviseObligation', data: { obligationId, on, reason, wording } };
    }),
  ];
}
