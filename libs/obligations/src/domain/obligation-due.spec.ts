import fc from 'fast-check';
import { shift, stateCouncilCalendar as calendar, workingDaysLeft } from '#calendar';
import { addDays, fold, type LocalDate, type Of } from '#kernel';
import { specFor } from '#testing';
import { type ObligationCommand } from './obligation.commands.ts';
import { type ObligationEvent, type Wording } from './obligation.events.ts';
import {
  baselined,
  claim,
  claimed,
  returnClaim,
  held,
  hold,
  issued,
  look,
  meet,
  met,
  open,
  opened,
  ref,
  returned,
  science,
  waive,
  waived,
} from './obligation.fixtures.ts';
import {
  miss,
  missed,
  reopen,
  reopened,
  reschedule,
  rescheduled,
  resume,
  resumed,
  revise,
  revised,
  suspend,
  suspended,
} from './obligation-due.fixtures.ts';
import { obligationDecider } from './obligation.ts';
import { type Opened } from './obligation-state.ts';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';

const given = specFor(obligationDecider);
const extended = rescheduled('2026-03-31', '2025-12-25');

describe('a new due date', () => {
  it('is a new version; the same date again is none', () => {
    given(opened()).when(reschedule('2026-03-31', '2025-12-25')).then(extended);
    given(opened(), extended).when(reschedule('2026-03-31', '2025-12-26')).thenNothing();
  });

  it('voids what was planned for the old one: nothing is overdue, nothing held', () => {
    const history = [opened(), issued('2025-12-17', { rule: '-10wd' }), held('blue', '2026-01-20')];
    given(...history, extended)
      .when(look('2026-01-15'))
      .thenNothing();
  });

  it('is reminded of by all offsets of its own, from the day on which it is in force', () => {
    const state = fold(obligationDecider, [opened(), issued('2025-12-01'), extended]) as Opened;
    expect(state).toMatchObject({ dueVersion: 2, recorded: [], terms: { since: '2025-12-25' } });
    const [reminder] = obligationDecider.decide(look('2026-03-02'), state);
    expect(reminder).toMatchObject({
      data: { rule: '-30d', dueVersion: 2, dueOn: '2026-03-31', on: '2026-02-28' },
    });
  });

  it('a new due date of the plan does not move what was moved for itself', () => {
    const amended = (...history: readonly ObligationEvent[]) =>
      given(...history).when(reschedule('2026-06-30', '2026-01-05', 'amendment'));
    const facts = { because: 'amendment' } as const;
    amended(opened()).then(rescheduled('2026-06-30', '2026-01-05', facts));
    amended(opened(), extended).thenNothing();
    const back = resumed(['2025-12-10', '2025-12-24'], 10, '2026-01-15');
    amended(opened(), suspended('2025-12-10'), back).thenNothing();
    const owed = { before: '2022-12-31', because: 'ruling' } as const;
    amended(
      ...[opened({ dueOn: day('2022-12-31') }), baselined('2022-12-31')],
      rescheduled('2025-12-31', '2025-12-25', owed),
    ).thenNothing();
  });

  it('makes done in time what would have been late', () =>
    given(opened(), extended).when(meet('2026-03-31')).then(met('2026-03-31')));

  it('comes too late for what has ended', () => {
    for (const end of [met('2025-12-01'), waived('2025-12-01'), missed('2025-12-01')]) {
      given(opened(), end).when(reschedule('2026-03-31', '2025-12-25')).thenNothing();
    }
  });

  it('leaves a claim where it is', () =>
    expect(fold(obligationDecider, [opened(), claimed('2025-12-24'), extended])).toMatchObject({
      status: 'claimed',
      dueVersion: 2,
    }));

  it('makes owed again what was past at adoption, even when the date stays', () => {
    const past = [opened({ dueOn: day('2022-12-31') }), baselined('2022-12-31')];
    const owed = { before: '2022-12-31', because: 'ruling' } as const;
    given(...past)
      .when(reschedule('2022-12-31', '2025-12-25', 'ruling'))
      .then(rescheduled('2022-12-31', '2025-12-25', owed));
    expect(
      fold(obligationDecider, [...past, rescheduled('2026-03-31', '2025-12-25', owed)]),
    ).toMatchObject({ status: 'open', baselined: false });
  });
});

describe('a clock that stands', () => {
  const stopped = [opened(), suspended('2025-12-10')];

  it('is stopped once, and sends nothing', () => {
    given(opened()).when(suspend('2025-12-10')).then(suspended('2025-12-10'));
    given(...stopped)
      .when(suspend('2025-12-12'))
      .thenNothing();
    given(...stopped)
      .when(look('2026-02-02'))
      .thenNothing();
  });

  it('goes on with the working days given back', () => {
    const run = resumed(['2025-12-10', '2025-12-24'], 10, '2026-01-15');
    given(...stopped)
      .when(resume('2025-12-24', 10, '2026-01-15'))
      .then(run);
    expect(fold(obligationDecider, [...stopped, run])).toMatchObject({
      status: 'open',
      dueVersion: 2,
      suspendedFrom: null,
      terms: { dueOn: '2026-01-15', since: '2025-12-24' },
    });
  });

  it('a suspension of no working day leaves the date and what was recorded', () => {
    const weekend = resumed(['2025-12-13', '2025-12-14'], 0, '2025-12-31', { dueVersion: 1 });
    given(opened(), suspended('2025-12-13'))
      .when(resume('2025-12-14', 0, '2025-12-31'))
      .then(weekend);
    const history = [opened(), issued('2025-12-01'), suspended('2025-12-13'), weekend];
    expect(fold(obligationDecider, history)).toMatchObject({ dueVersion: 1, recorded: ['-30d'] });
  });

  it('an obligation that is not suspended cannot be resumed', () =>
    given(opened())
      .when(resume('2025-12-24', 1, '2026-01-05'))
      .thenNothing());

  it('a suspension in time makes nobody late', () => {
    given(...stopped)
      .when(meet('2026-01-05'))
      .then(met('2026-01-05'));
    given(opened(), suspended('2026-01-04')).when(meet('2026-01-05')).then(met('2026-01-05', true));
  });

  it('does not keep anybody from reporting; what is returned stands still again', () => {
    given(...stopped)
      .when(claim('2025-12-20'))
      .then(claimed('2025-12-20'));
    const history = [...stopped, claimed('2025-12-20'), returned('2025-12-22')];
    expect(fold(obligationDecider, history)).toMatchObject({ status: 'suspended' });
  });
});

describe('what had ended', () => {
  const done = [opened(), met('2025-12-20')];

  it('is owed again by the date given, or by the one it had', () => {
    given(...done)
      .when(reopen('2026-01-05', '2026-01-31'))
      .then(reopened('2026-01-05', '2026-01-31'));
    given(...done)
      .when(reopen('2026-01-05'))
      .then(reopened('2026-01-05', '2025-12-31'));
    given(...done, reopened('2026-01-05', '2026-01-31'))
      .when(reopen('2026-01-05', '2026-01-31'))
      .thenNothing();
  });

  it('is owed again by an organization that it was handed back to, and by nobody twice', () => {
    const owe = { type: 'ReinstateObligation', data: { ...open().data, reason: '转回' } } as const;
    given().when(owe).then(opened());
    given(opened()).when(owe).thenNothing();
    const again = obligationDecider.decide(
      owe,
      fold(obligationDecider, [opened(), waived('2025-12-01')]),
    );
    expect(again).toMatchObject([{ type: 'ObligationReopened', data: { dueVersion: 2 } }]);
  });

  it('is first reminded of on the day given, whether it is opened or owed again', () => {
    const since = day('2025-12-05');
    const owe = {
      type: 'ReinstateObligation',
      data: { ...open().data, since, reason: '转回' },
    } as const;
    const first = (...history: readonly ObligationEvent[]) => {
      const state = fold(obligationDecider, history);
      const after = obligationDecider.decide(owe, state).reduce(obligationDecider.evolve, state);
      const on = (at: string) => obligationDecider.decide(look(at), after);
      return [on('2025-12-04'), on('2025-12-05')].map(({ length }) => length);
    };
    expect(first()).toEqual([0, 1]);
    expect(first(opened(), waived('2025-12-01'))).toEqual([0, 1]);
  });

  it('is missed once, for a reason; what is missed can still be made good', () => {
    given(opened()).when(miss('2026-01-10')).then(missed('2026-01-10'));
    given(opened(), missed('2026-01-10')).when(miss('2026-01-11')).thenNothing();
    given(opened()).when(miss('2026-01-10', ' ')).thenRefused('miss-reason-missing');
    given(opened(), missed('2026-01-10')).when(meet('2026-02-01')).then(met('2026-02-01', true));
    given(opened(), missed('2026-01-10')).when(look('2026-03-02')).thenNothing();
  });
});

describe('a revised wording', () => {
  it('says what changed and what it was, once', () => {
    given(opened()).when(revise('提升科学素质')).then(revised('提升科学素质'));
    given(opened(), revised('提升科学素质')).when(revise('提升科学素质')).thenNothing();
  });

  it.each<readonly [Partial<Wording>, Partial<Wording>]>([
    [{ subject: '提升科学素质' }, { subject: '提升科学教育水平' }],
    [{ number: '二（一）2' }, { number: '二（一）1' }],
    [{ clause: '另一句。' }, { clause: '将科学精神融入课堂教学。' }],
    [{ supports: [] }, { supports: [science] }],
    [{ leadless: true }, { leadless: false }],
    [{ soft: true }, { soft: false }],
  ])('writes alone what alone changed: %j', (after, before) => {
    const { type, data } = revise('') as Of<ObligationCommand, 'ReviseObligation'>;
    const command = { type, data: { ...data, wording: after } };
    const { on, reason } = data;
    given(opened())
      .when(command)
      .then({ type: 'ObligationRevised', data: { ...ref, on, reason, after, before } });
    given(opened(), waived('2025-12-01')).when(command).thenNothing();
  });

  it('stands in the reminders that follow', () => {
    const state = fold(obligationDecider, [opened(), revised('提升科学素质')]);
    expect(obligationDecider.decide(look('2025-12-01'), state)).toMatchObject([
      { data: { subject: '提升科学素质' } },
    ]);
  });
});

describe('laws of due dates', () => {
  const on = fc.nat({ max: 200 }).map((days) => addDays(day('2025-11-03'), days));
  const command = fc.oneof(
    fc.tuple(on, on).map(([dueOn, at]) => reschedule(dueOn, at)),
    on.map(suspend),
    fc.tuple(on, fc.nat({ max: 9 }), on).map(([at, days, dueOn]) => resume(at, days, dueOn)),
    fc.tuple(on, fc.option(on, { nil: undefined })).map(([at, dueOn]) => reopen(at, dueOn)),
    on.map((at) => miss(at)),
    on.map(claim),
    on.map((at) => returnClaim(at)),
    on.map((at) => meet(at)),
    on.map((at) => waive(at)),
    on.map((at) => hold('blue', at)),
    on.map((at) => look(at)),
  );

  it('versions only rise, by one, and each version has one date', () => {
    let moves = 0;
    fc.assert(
      fc.property(fc.array(command, { maxLength: 20 }), (life) => {
        const history: ObligationEvent[] = [opened()];
        for (const each of life) {
          const before = fold(obligationDecider, history) as Opened;
          const events = refusedOr(() => obligationDecider.decide(each, before));
          history.push(...events);
          const after = fold(obligationDecider, history) as Opened;
          const moved = after.terms.dueOn !== before.terms.dueOn;
          expect(after.dueVersion - before.dueVersion).toBeGreaterThanOrEqual(moved ? 1 : 0);
          expect(after.dueVersion - before.dueVersion).toBeLessThanOrEqual(1);
          if (after.dueVersion > before.dueVersion) expect(after.recorded).toEqual([]);
          moves += after.dueVersion - before.dueVersion;
        }
      }),
      { numRuns: 300 },
    );
    expect(moves).toBeGreaterThan(30);
  });

  it('working days gone and working days left are all there were, however often the clock stands', () => {
    const interval = fc.tuple(fc.nat({ max: 25 }), fc.nat({ max: 25 }));
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 6 }), (intervals) => {
        let state = fold(obligationDecider, [opened()]) as Opened;
        const total = workingDaysLeft(calendar, day('2025-11-03'), state.terms.dueOn);
        let now: LocalDate = day('2025-11-03');
        let gone = 0;
        const tick = (days: number): number => {
          const then = addDays(now, days);
          const worked = workingDaysLeft(calendar, now, then);
          now = then;
          return worked;
        };
        for (const [running, standing] of intervals) {
          gone += tick(running);
          const from = now;
          const days = tick(standing);
          const back = { days, unit: 'wd' } as const;
          const dueOn = days === 0 ? state.terms.dueOn : shift(calendar, state.terms.dueOn, back);
          for (const each of [suspend(from), resume(now, days, dueOn)]) {
            const events = obligationDecider.decide(each, state);
            state = events.reduce(obligationDecider.evolve, state) as Opened;
          }
          expect(gone + workingDaysLeft(calendar, now, state.terms.dueOn)).toBe(total);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function refusedOr(decide: () => readonly ObligationEvent[]): readonly ObligationEvent[] {
  try {
    return decide();
  } catch {
    return [];
  }
}
