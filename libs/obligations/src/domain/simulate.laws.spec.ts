import fc from 'fast-check';
import { stateCouncilCalendar as calendar } from '#calendar';
import {
  addDays,
  dateIn,
  fold,
  type Instant,
  type LocalDate,
  type Of,
  toEpochMs,
  toInstant,
} from '#kernel';
import { nextEvaluation } from '../views/obligation-list.ts';
import { type ObligationEvent } from './obligation.events.ts';
import { education, everyone, office, science } from './obligation.fixtures.ts';
import { obligationDecider } from './obligation.ts';
import { type Opened } from './obligation-state.ts';
import { obligationsOf } from './obligations-of.ts';
import { type ObligationTerms } from './obligation.events.ts';
import { adoption, plan, target, task } from './plans.fixtures.ts';
import { day, morning, policy } from '../../../policies/src/domain/policy.fixtures.ts';
import { type Notice, simulate } from './simulate.ts';
import { timeline } from '#policies/rules';

type Issued = Of<ObligationEvent, 'ReminderIssued'>;
type Case = { readonly content: ReturnType<typeof plan>; readonly adoptedOn: LocalDate };

const date = fc.nat({ max: 1_400 }).map((days) => addDays(day('2023-01-01'), days));
const duties = fc.constantFrom(
  { leads: [education], supports: [science] },
  { responsible: [education, science] },
  {},
);
/** Plans of one task and one target, hard or soft, and the day they are adopted. */
const cases: fc.Arbitrary<Case> = fc
  .record({ adoptedOn: date, taskDue: date, deadline: date, soft: fc.boolean(), who: duties })
  .map(({ adoptedOn, taskDue, deadline, soft, who }) => ({
    adoptedOn,
    content: plan({
      tasks: [task('p.t1', { dueOn: taskDue, ...who })],
      targets: [target('p.g1', { deadline, soft, ...who })],
      period: { from: day('2023-01-01'), to: day('2026-12-31') },
    }),
  }));

const openedFrom = (terms: ObligationTerms, adoptedOn: LocalDate): readonly ObligationEvent[] =>
  obligationDecider.decide(
    {
      type: 'OpenObligation',
      data: {
        ...terms,
        organizationId: 'x-1',
        planId: 'p',
        region: 'zezhou',
        planTitle: '实施方案',
        office,
        openedOn: adoptedOn,
        policy: { name: policy.name, version: policy.version },
      },
    },
    obligationDecider.initialState,
  );

const evaluateOn = (
  at: Instant,
  history: readonly ObligationEvent[],
): readonly ObligationEvent[] => {
  const data = { obligationId: 'p', at, policy, calendar, contacts: everyone };
  return obligationDecider.decide(
    { type: 'EvaluateDeadlines', data },
    fold(obligationDecider, history),
  );
};
const facts = { calendar, policyOf: () => policy };
const next = (history: readonly ObligationEvent[]): Instant | null =>
  nextEvaluation(fold(obligationDecider, history) as Opened, facts);
const isIssued = (event: ObligationEvent): event is Issued => event.type === 'ReminderIssued';
const told = ({ data }: Issued) => [
  data.obligationId,
  data.rule,
  data.form,
  data.on,
  data.audience,
];
const foreseen = ({ obligationId, rule, form, on, to }: Notice) => [
  obligationId,
  rule,
  form,
  on,
  to,
];

/** What the engine does when it is always there: it evaluates whenever the due list says so. */
function lived(terms: ObligationTerms, adoptedOn: LocalDate, until: LocalDate): readonly Issued[] {
  const history = [...openedFrom(terms, adoptedOn)];
  for (let at = next(history); at && dateIn(policy.timeZone, at) <= until; at = next(history)) {
    const events = evaluateOn(at, history);
    expect(events.filter(isIssued)).toHaveLength(1); // the moment of the next evaluation is that of the next notice
    history.push(...events);
  }
  return history.filter(isIssued);
}

const run = ({ content, adoptedOn }: Case) =>
  simulate(content, adoption('p', adoptedOn), { policy, calendar });
const windowEnd = ({ content }: Case) => addDays(content.period?.to ?? day('2026-12-31'), 90);

describe('the dry run', () => {
  it('foretells exactly what the engine does', () => {
    let notices = 0;
    fc.assert(
      fc.property(cases, (one) => {
        const foretold = run(one);
        const done = foretold.obligations.flatMap((terms) =>
          lived(terms, one.adoptedOn, windowEnd(one)),
        );
        const sorted = (lines: readonly unknown[]) =>
          lines.map((line) => JSON.stringify(line)).sort();
        expect(sorted(done.map(told))).toEqual(sorted(foretold.notices.map(foreseen)));
        notices += done.length;
      }),
      { numRuns: 40 },
    );
    expect(notices).toBeGreaterThan(300);
  });

  it('says the same each time, in order of time, obligation and rule', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const foretold = run(one);
        const { notices, mails, burden } = foretold;
        expect(run(one)).toEqual(foretold);
        expect(burden.reduce((sum, month) => sum + month.mails, 0)).toBe(mails.length);
        const keys = notices.map(({ at, obligationId, rule }) => [at, obligationId, rule]);
        const byText = ([a, b, c]: string[], [x, y, z]: string[]) =>
          Number(a! > x!) - Number(a! < x!) ||
          Number(b! > y!) - Number(b! < y!) ||
          Number(c! > z!) - Number(c! < z!);
        expect(keys).toEqual(keys.toSorted(byText));
        expect(new Set(keys.map(String)).size).toBe(keys.length);
      }),
    );
  });

  it('sends nothing on a day off, before adoption, or for what was past', () =>
    fc.assert(
      fc.property(cases, (one) => {
        const { notices, obligations } = run(one);
        const past = new Set(
          obligations.flatMap(({ obligationId, baselined }) => (baselined ? [obligationId] : [])),
        );
        for (const { on, at, obligationId } of notices) {
          expect(calendar.isWorkingDay(on)).toBe(true);
          expect(on >= one.adoptedOn).toBe(true);
          expect(at).toBe(`${on}T08:30:00+08:00`);
          expect(past.has(obligationId)).toBe(false);
        }
      }),
    ));

  it('stops at the end of an obligation, and at the window asked for', () =>
    fc.assert(
      fc.property(cases, date, date, (one, a, b) => {
        const all = run(one);
        const end = morning(a);
        const ends = new Map(all.obligations.map(({ obligationId }) => [obligationId, end]));
        const window = a < b ? { from: a, to: b } : { from: b, to: a };
        const ran = adoption('p', one.adoptedOn);
        const whole = { from: one.adoptedOn, to: windowEnd(one) };
        const stopped = simulate(one.content, ran, { policy, calendar }, whole, ends);
        expect(stopped.notices).toEqual(all.notices.filter(({ on }) => on < a));
        const cut = simulate(one.content, ran, { policy, calendar }, window);
        const within = all.notices.filter(({ on }) => on >= window.from && on <= window.to);
        expect(cut.notices).toEqual(within);
      }),
    ));

  it('counts one mail a person and day, whatever is due to them', () => {
    const tasks = ['p.t1', 'p.t2'].map((id) => task(id, { leads: [education] }));
    const { burden } = simulate(plan({ tasks }), adoption('p'), { policy, calendar });
    const of = (month: string) =>
      burden.find((line) => line.organization === education && line.month === month)?.mails;
    expect(of('2025-11')).toBe(4); // assigned on the 3rd; to sign on the 6th; blue on the 11th, to liaison and chief
    expect(of('2025-12')).toBe(5); // liaison on the 1st, 17th, 26th and 31st, chief on the 26th
    expect(of('2026-01')).toBe(4); // blue to liaison and chief on the 4th, yellow to deputy head and liaison on the 8th
    expect(burden.filter((line) => line.organization === office)).toEqual([
      { organization: office, month: '2026-01', mails: 1 }, // the red draft; the board is not mailed
    ]);
  });
});

describe('outages', () => {
  const moments = fc.array(
    fc
      .tuple(date, fc.nat({ max: 86_399 }))
      .map(([on, seconds]) => toInstant(toEpochMs(morning(on)) + seconds * 1_000)),
    { minLength: 1, maxLength: 8 },
  );

  it('are caught up with the latest reminder or the highest colour; the rest is superseded, nothing comes twice', () => {
    let overtaken = 0;
    fc.assert(
      fc.property(cases, moments, ({ content, adoptedOn }, looks) => {
        for (const terms of obligationsOf(content, adoption('p', adoptedOn), calendar)) {
          const history = [...openedFrom(terms, adoptedOn)];
          for (const at of looks.toSorted()) {
            const events = evaluateOn(at, history);
            const forms = events.filter(isIssued).map(({ data }) => data.form);
            const atMost = ['reminder', 'blue', 'yellow', 'yellow,red', 'blue,red', 'red', 'list'];
            const [colours, list] = [forms.filter((form) => form !== 'list'), forms.at(-1)];
            if (forms.length > 0) expect(atMost).toContain(colours.join(',') || list);
            history.push(...events);
          }
          const recorded = history.flatMap((event) =>
            event.type === 'ReminderIssued' || event.type === 'ReminderSuperseded'
              ? [event.data.rule]
              : [],
          );
          expect(new Set(recorded).size).toBe(recorded.length);
          expect(recorded.length === 0 || !terms.baselined).toBe(true);
          if (terms.baselined) continue;
          const last = looks.toSorted().at(-1)!;
          const reached = timeline(
            { ...terms, since: adoptedOn },
            policy,
            calendar,
            dateIn(policy.timeZone, last),
          ).filter(({ at }) => at <= last);
          expect(recorded.toSorted()).toEqual(reached.map(({ rule }) => rule).toSorted());
          overtaken += history.filter(({ type }) => type === 'ReminderSuperseded').length;
        }
      }),
      { numRuns: 150 },
    );
    expect(overtaken).toBeGreaterThan(100);
  });
});
