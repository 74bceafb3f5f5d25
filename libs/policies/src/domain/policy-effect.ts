import { type WorkCalendar } from '#calendar';
import { Rejection } from '#contract';
import { addDays, dateIn, type Instant, type LocalDate } from '#kernel';
import { MailCount, type PersonMonth, type PlannedMail, plannedMails } from './mail-count.ts';
import { policyKey } from './policy.ts';
import { type Policy } from './policy.events.ts';
import { type RunningObligation } from './running-obligation.ts';
import { issuedInTime } from './reached.ts';
import { type Terms, timeline, type TimelineItem } from './timeline.ts';

/** A step to come that is at another moment, or only under one of the two policies. */
export type PolicyMove = {
  readonly obligationId: string;
  readonly organization: string;
  readonly organizationId: string;
  readonly title: string;
  readonly rule: string;
  /** Null: no such step. */
  readonly before: Instant | null;
  readonly after: Instant | null;
};

/** What a policy would mean for what is open now, if it took the place of the one each obligation was opened with. */
export type PolicyEffect = {
  /** Open obligations looked at. */
  readonly obligations: number;
  /** Of these, those that an older version of the same policy holds for; publishing leaves them as they are. */
  readonly keepOlder: number;
  /** Steps of the next twelve months that move, come or fall away. */
  readonly moves: number;
  /** The first of them, at most 100. */
  readonly examples: readonly PolicyMove[];
  /** Mails of the next twelve months, those with the most first, at most 1000 lines. */
  readonly mails: readonly PersonMonth[];
  /** How many lines there are in all. */
  readonly mailLines: number;
  /** Lines with more mails than the policy's own budget. */
  readonly overBudget: readonly PersonMonth[];
};

export type PolicyTools = { readonly calendar: WorkCalendar; readonly now: Instant };

const AHEAD_DAYS = 365;
const MOST_EXAMPLES = 100;
const MOST_LINES = 1000;

type Moved = Pick<PolicyMove, 'rule' | 'before' | 'after'>;

/** What the two policies mean for obligations that have the same dates and the same behind them. */
type Plan = {
  readonly before: readonly PlannedMail[];
  readonly after: readonly PlannedMail[];
  readonly moved: readonly Moved[];
};

/** Counts, obligation by obligation, what a policy would mean. Pure: touches nothing. */
export class PolicyEffectCount {
  private readonly mails = new MailCount();
  private readonly examples: PolicyMove[] = [];
  /** Many obligations have one due date and one policy: each plan is worked out once. */
  private readonly plans = new Map<string, Plan>();
  private readonly until: LocalDate;
  private obligations = 0;
  private keepOlder = 0;
  private moves = 0;

  constructor(
    private readonly proposed: Policy,
    private readonly tools: PolicyTools,
  ) {
    this.until = addDays(dateIn(proposed.timeZone, tools.now), AHEAD_DAYS);
  }

  /** @param present the policy that it was opened with */
  add(one: Omit<RunningObligation, 'policy'>, present: Policy): void {
    const { ref, about, terms, recorded, supports } = one;
    const { name, version } = this.proposed;
    this.obligations++;
    if (present.name === name && present.version !== version) this.keepOlder++;
    const plan = this.planOf(terms, recorded, present);
    const { obligationId, organization, organizationId, region } = ref;
    const sides = { region, organization, supports, office: about.office };
    this.mails.add('before', plan.before, sides);
    this.mails.add('after', plan.after, sides);
    this.moves += plan.moved.length;
    const told = plan.moved.slice(0, MOST_EXAMPLES - this.examples.length);
    const of = { obligationId, organization, organizationId, title: about.subject };
    this.examples.push(...told.map((one) => ({ ...of, ...one })));
  }

  get effect(): PolicyEffect {
    const { obligations, keepOlder, moves, examples } = this;
    const lines = this.mails.lines();
    const most = this.proposed.budget?.mailsPerPersonMonth ?? Infinity;
    return {
      obligations,
      keepOlder,
      moves,
      examples,
      mails: lines.slice(0, MOST_LINES),
      mailLines: lines.length,
      overBudget: lines.filter(({ after }) => after > most).slice(0, MOST_LINES),
    };
  }

  private planOf(terms: Terms, recorded: readonly string[], present: Policy): Plan {
    const key = JSON.stringify([policyKey(present), terms, recorded]);
    let plan = this.plans.get(key);
    if (!plan) {
      const before = this.stepsOf(terms, recorded, present);
      const after = this.stepsOf(terms, recorded, this.proposed);
      const moved = movedSteps(before, after);
      plan = { before: plannedMails(before), after: plannedMails(after), moved };
      this.plans.set(key, plan);
    }
    return plan;
  }

  /** What is still to come, within twelve months, when each moment is looked at in time. */
  private stepsOf(
    terms: Terms,
    recorded: readonly string[],
    policy: Policy,
  ): readonly TimelineItem[] {
    const ahead = timelineOf(terms, policy, this.tools.calendar, this.until).filter(
      ({ rule, at, on }) => at > this.tools.now && on <= this.until && !recorded.includes(rule),
    );
    return issuedInTime(ahead);
  }
}

function timelineOf(...asked: Parameters<typeof timeline>): readonly TimelineItem[] {
  try {
    return timeline(...asked);
  } catch (error) {
    // At the ends of time there is no calendar, and nothing to come.
    if (error instanceof Rejection && error.code === 'date-beyond-calendar') return [];
    throw error;
  }
}

function movedSteps(
  before: readonly TimelineItem[],
  after: readonly TimelineItem[],
): readonly Moved[] {
  const was = new Map(before.map(({ rule, at }) => [rule, at]));
  const is = new Map(after.map(({ rule, at }) => [rule, at]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((rule) => ({ rule, before: was.get(rule) ?? null, after: is.get(rule) ?? null }))
    .filter((one) => one.before !== one.after);
}
