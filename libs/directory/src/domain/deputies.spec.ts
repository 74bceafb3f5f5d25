import fc from 'fast-check';
import { Rejection } from '#contract';
import { addDays, type LocalDate } from '#kernel';
import { specFor } from '#testing';
import { contactDecider } from './contact.ts';
import {
  deputyEnded,
  deputyNamed,
  endDeputy,
  nameDeputy,
  registered,
  removed,
  today,
} from './contact.fixtures.ts';
import { type Deputyship } from './contact.events.ts';
import { type Deputies, demandShortChains, LONGEST_CHAIN } from './deputies.ts';

const given = specFor(contactDecider);

describe('naming a deputy', () => {
  it('keeps who, from when and to when', () =>
    given(registered()).when(nameDeputy()).then(deputyNamed()));

  it('may be done for another time beside the first', () => {
    const later = { deputyId: 'c3', from: '2025-11-15', to: '2025-11-20' };
    given(registered(), deputyNamed()).when(nameDeputy(later)).then(deputyNamed(later));
  });

  it('a deputyship may last this one day only', () => {
    const oneDay = { from: '2025-11-03', to: '2025-11-03' };
    given(registered()).when(nameDeputy(oneDay)).then(deputyNamed(oneDay));
  });

  it('may be done anew for the days after an early end', () => {
    const rest = { deputyId: 'c3', from: '2025-11-10', to: '2025-11-14' };
    given(registered(), deputyNamed(), deputyEnded('2025-11-10'))
      .when(nameDeputy(rest))
      .then(deputyNamed(rest));
  });

  it('may be done anew for a time that was ended before it began', () =>
    given(registered(), deputyNamed(), deputyEnded('2025-11-01'))
      .when(nameDeputy({ deputyId: 'c3' }))
      .then(deputyNamed({ deputyId: 'c3' })));

  it.each([
    [{ deputyId: 'c1' }, 'deputy-is-self'],
    [{ from: '2025-11-15' }, 'deputy-dates-reversed'],
    [{ from: '2025-10-01', to: '2025-11-02' }, 'deputy-dates-past'],
    [{ deputyId: 'c3' }, 'deputy-overlaps'],
    [{ from: '2025-11-14', to: '2025-11-30' }, 'deputy-overlaps'],
  ])('refuses %j', (deputyship, code) =>
    given(registered(), deputyNamed()).when(nameDeputy(deputyship)).thenRefused(code),
  );

  it('is refused for days that hold the only day of another', () => {
    const oneDay = { from: '2025-11-10', to: '2025-11-10' };
    given(registered(), deputyNamed(oneDay))
      .when(nameDeputy({ deputyId: 'c3' }))
      .thenRefused('deputy-overlaps');
  });

  it('is for contacts that are there', () => {
    given().when(nameDeputy()).thenRefused('contact-not-found');
    given(registered(), removed()).when(nameDeputy()).thenRefused('contact-removed');
  });
});

describe('ending a deputyship', () => {
  it('keeps from which day on it lasts no more', () =>
    given(registered(), deputyNamed())
      .when(endDeputy('2025-11-03', '2025-11-10'))
      .then(deputyEnded('2025-11-10')));

  it('does nothing when it is over, or was ended', () => {
    given(registered(), deputyNamed()).when(endDeputy('2025-11-03', '2025-11-15')).thenNothing();
    given(registered(), deputyNamed(), deputyEnded('2025-11-01'))
      .when(endDeputy('2025-11-03', '2025-11-02'))
      .thenNothing();
  });

  it('needs one that began on that day', () =>
    given(registered(), deputyNamed())
      .when(endDeputy('2025-11-04'))
      .thenRefused('deputy-not-found'));
});

describe('deputies of deputies', () => {
  const span = (deputyId: string, from = 0, to = 5): Deputyship => ({
    deputyId,
    from: addDays(today, from),
    to: addDays(today, to),
  });
  const codeOf = (deputies: Deputies, contactId: string, wanted: Deputyship): string => {
    try {
      demandShortChains(deputies, contactId, wanted);
      return 'fits';
    } catch (error) {
      return error instanceof Rejection ? error.code : String(error);
    }
  };
  const chain = (length: number): Deputies =>
    new Map(Array.from({ length }, (_, n) => [`c${n}`, [span(`c${n + 1}`)]]));

  it('may be five in a row, not six', () => {
    expect(codeOf(chain(LONGEST_CHAIN - 1), 'c4', span('c5'))).toBe('fits');
    expect(codeOf(chain(LONGEST_CHAIN), 'c5', span('c6'))).toBe('deputy-chain-too-long');
    expect(codeOf(chain(LONGEST_CHAIN), 'x', span('c0'))).toBe('deputy-chain-too-long');
  });

  it('go in no circle, on any day', () => {
    expect(codeOf(chain(2), 'c2', span('c0'))).toBe('deputy-circle');
    expect(codeOf(chain(2), 'c2', span('c0', 5, 9))).toBe('deputy-circle');
    expect(codeOf(chain(2), 'c2', span('c0', 6, 9))).toBe('fits');
    expect(codeOf(new Map([['c0', [span('c1', 3, 4)]]]), 'c1', span('c0', 0, 9))).toBe(
      'deputy-circle',
    );
  });

  it('that two writers at once let go round stop nobody on other days', () => {
    const circle = new Map([
      ['c0', [span('c1')]],
      ['c1', [span('c0')]],
    ]);
    expect(codeOf(circle, 'c2', span('c3', 6, 9))).toBe('fits');
    expect(codeOf(circle, 'c2', span('c3', 5, 9))).toBe('deputy-circle');
  });

  it('never pass the limit on any day, whatever is granted in turn', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const command = fc.record({
      who: fc.constantFrom(...ids),
      deputyId: fc.constantFrom(...ids),
      from: fc.nat(6),
      days: fc.nat(6),
    });
    fc.assert(
      fc.property(fc.array(command, { maxLength: 20 }), (commands) => {
        const granted = new Map<string, Deputyship[]>();
        for (const { who, deputyId, from, days } of commands) {
          const wanted = span(deputyId, from, from + days);
          const own = granted.get(who) ?? [];
          // The contact's own rule refuses two on one day.
          if (own.some((each) => each.from <= wanted.to && wanted.from <= each.to)) continue;
          if (codeOf(granted, who, wanted) === 'fits') granted.set(who, [...own, wanted]);
        }
        for (let day = 0; day <= 12; day++) {
          const on = addDays(today, day);
          for (const id of ids) expect(stepsFrom(id, on, granted)).toBeLessThanOrEqual(5);
        }
      }),
    );
  });

  function stepsFrom(id: string, on: LocalDate, deputies: Deputies): number {
    let steps = 0;
    for (let at: string | undefined = id; at !== undefined && steps < 9; steps++) {
      at = deputies.get(at)?.find(({ from, to }) => from <= on && on <= to)?.deputyId;
    }
    return steps - 1;
  }
});
