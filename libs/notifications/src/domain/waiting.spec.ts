import { stateCouncilCalendar as calendar } from '#calendar';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';
import { askedOn, lapsedOnce, type LastLetter, namedOn } from './waiting.ts';

const matter = (what: 'claim' | 'lapsed', since: string) => ({
  obligationId: 'o',
  waits: { what, since: day(since) },
});
const letter = (on: string, names = false): LastLetter => ({ on: day(on), names: () => names });
const asked = (what: 'claim' | 'lapsed', since: string, last?: LastLetter) =>
  askedOn([matter(what, since)], last, { from: day(since), calendar });

/** Friday 26 December 2025; New Year is off to 3 January, Sunday the 4th is worked. */
describe('the day on which an office is asked', () => {
  it('is the working day after something came, then the fifth after the letter that named it', () => {
    expect(asked('claim', '2025-12-26')).toBe('2025-12-29');
    expect(asked('claim', '2025-12-26', letter('2025-12-29'))).toBe('2026-01-06');
  });

  it('for what came on the day of a letter depends on whether that named it', () => {
    expect(asked('claim', '2025-12-26', letter('2025-12-26'))).toBe('2025-12-29');
    expect(asked('claim', '2025-12-26', letter('2025-12-26', true))).toBe('2026-01-05');
  });

  it('comes once for what fell overdue', () => {
    expect(asked('lapsed', '2025-12-26')).toBe('2025-12-29');
    expect(asked('lapsed', '2025-12-26', letter('2025-12-29'))).toBeUndefined();
  });
});

it('a letter names all that waits, and of what is overdue what is new', () => {
  const all = [matter('claim', '2025-12-24'), matter('lapsed', '2025-12-24')];
  const fresh = matter('lapsed', '2025-12-26');
  const named = namedOn([...all, fresh], letter('2025-12-26'), day('2025-12-29'));
  expect(named).toEqual([all[0], fresh]);
});

it('what fell overdue is named once, with what is asked about it, which says so', () => {
  const asked = matter('claim', '2025-12-24');
  const lapsed = matter('lapsed', '2025-12-26');
  const other = { ...lapsed, obligationId: 'p' };
  expect(lapsedOnce([asked, lapsed, other])).toEqual([
    { ...asked, waits: { ...asked.waits, lapsed: true } },
    other,
  ]);
  expect(lapsedOnce([lapsed, asked, asked]).map(({ waits }) => waits)).toEqual([
    { ...asked.waits, lapsed: true },
    asked.waits,
  ]);
});
