import { type WorkCalendar } from '#calendar';
import { Rejection } from '#contract';
import { addDays, dateIn, type Instant, type LocalDate } from '#kernel';
import { type Form, type Policy } from './policy.events.ts';
import { type RunningObligation } from './running-obligation.ts';
import { type Terms, timeline, type TimelineItem } from './timeline.ts';

/** A step that comes at another moment. */
export type MovedStep = {
  /** Offset of the policy. */
  readonly rule: string;
  readonly form: Form;
  readonly before: Instant;
  readonly after: Instant;
};

export type MovedObligation = RunningObligation['ref'] & {
  readonly title: string;
  /** Stays as it is. */
  readonly dueOn: LocalDate;
  readonly steps: readonly MovedStep[];
};

/** What another calendar moves. Nothing is issued again. */
export type CalendarEffect = {
  /** Open obligations looked at. */
  readonly obligations: number;
  /** Those of which a step to come moves. */
  readonly moved: number;
  /** Steps to come that move. */
  readonly steps: number;
  /** Obligations of which a step is now reached: one notice each goes out at once, or on the next day with mail. */
  readonly dueAtOnce: number;
  /** The first of those that move, at most 200. */
  readonly examples: readonly MovedObligation[];
};

const MOST_EXAMPLES = 200;
/** Repetitions are looked at so far ahead. */
const AHEAD_DAYS = 30;

type Calendars = { readonly before: WorkCalendar; readonly after: WorkCalendar };

/** Counts, obligation by obligation, what moves when one calendar takes the place of another. */
export class CalendarEffectCount {
  private readonly examples: MovedObligation[] = [];
  /** Many obligations have one due date and one policy, and so the same steps. */
  private readonly known = new Map<string, readonly MovedStep[]>();
  private obligations = 0;
  private moved = 0;
  private steps = 0;
  private dueAtOnce = 0;

  constructor(
    private readonly calendars: Calendars,
    private readonly now: Instant,
  ) {}

  add(one: Omit<RunningObligation, 'policy' | 'supports'>, policy: Policy): void {
    const { ref, about, terms, recorded } = one;
    this.obligations++;
    const steps = this.movedSteps(terms, policy).filter(({ rule }) => !recorded.includes(rule));
    if (steps.length === 0) return;
    this.moved++;
    this.steps += steps.length;
    if (steps.some(({ before, after }) => after <= this.now && this.now < before)) this.dueAtOnce++;
    if (this.examples.length === MOST_EXAMPLES) return;
    this.examples.push({ ...ref, title: about.subject, dueOn: terms.dueOn, steps });
  }

  get effect(): CalendarEffect {
    const { obligations, moved, steps, dueAtOnce, examples } = this;
    return { obligations, moved, steps, dueAtOnce, examples };
  }

  private movedSteps(terms: Terms, policy: Policy): readonly MovedStep[] {
    const key = JSON.stringify([policy.name, policy.version, terms]);
    let steps = this.known.get(key);
    if (!steps) this.known.set(key, (steps = this.compare(terms, policy)));
    return steps;
  }

  private compare(terms: Terms, policy: Policy): readonly MovedStep[] {
    const { before, after } = this.calendars;
    const today = dateIn(policy.timeZone, this.now);
    const until = addDays(today > terms.dueOn ? today : terms.dueOn, AHEAD_DAYS);
    const then = new Map(
      itemsOf(terms, policy, before, until).map((item) => [item.rule, item.at] as const),
    );
    return itemsOf(terms, policy, after, until).flatMap(({ rule, form, at }) => {
      const was = then.get(rule);
      return was === undefined || was === at ? [] : [{ rule, form, before: was, after: at }];
    });
  }
}

/** Beyond the calendar's range nothing can move. */
function itemsOf(
  terms: Terms,
  policy: Policy,
  calendar: WorkCalendar,
  until: LocalDate,
): readonly TimelineItem[] {
  try {
    return timeline(terms, policy, calendar, until);
  } catch (error) {
    if (error instanceof Rejection && error.code === 'date-beyond-calendar') return [];
    throw error;
  }
}
