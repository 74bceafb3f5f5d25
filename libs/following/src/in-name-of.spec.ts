import { inNameOf } from './in-name-of.ts';

describe('in whose name a follower writes', () => {
  const actorOf = inNameOf('duban.opening', 'PlanAdopted');
  const meta = { actor: 'u-office' };
  it('is its own for the types named, and where nobody is known', () => {
    expect(actorOf({ type: 'PlanAdopted', meta })).toBe('duban.opening');
    expect(actorOf({ type: 'DutiesRuled', meta: {} })).toBe('duban.opening');
  });
  it('is else that of whoever caused the fact', () =>
    expect(actorOf({ type: 'DutiesRuled', meta })).toBe('u-office'));
});
