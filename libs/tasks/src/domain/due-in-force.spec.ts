import { type Assignment, dueInForce } from './assignment.ts';
import { day } from './task.fixtures.ts';

const part = (facts: Partial<Assignment>): Assignment =>
  ({ owes: true, status: 'open', dueOn: day('2025-12-31'), ...facts }) as Assignment;

describe('the date in force of a whole task', () => {
  it('is the first that somebody still has to keep', () =>
    expect(
      dueInForce(
        [
          part({ dueOn: day('2026-03-31') }),
          part({ dueOn: day('2026-02-28') }),
          part({ dueOn: day('2025-10-31'), status: 'accepted' }),
          part({ dueOn: day('2025-09-30'), owes: false }),
        ],
        day('2025-12-31'),
      ),
    ).toBe('2026-02-28'));

  it('is the last one once all is done', () =>
    expect(
      dueInForce(
        [
          part({ status: 'accepted', dueOn: day('2026-03-31') }),
          part({ status: 'accepted', dueOn: day('2026-02-28') }),
        ],
        day('2025-12-31'),
      ),
    ).toBe('2026-03-31'));

  it('is what the plan asks for where nobody owes it', () =>
    expect(dueInForce([part({ owes: false })], day('2025-12-31'))).toBe('2025-12-31'));
});
