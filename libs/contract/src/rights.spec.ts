import {
  type Holder,
  mayRead,
  outOfScope,
  refusedTo,
  RIGHTS,
  rightTo,
  type Role,
} from './index.ts';

const holder = (role: Role, bound: Partial<Holder> = {}): Holder => ({
  role,
  region: null,
  organization: null,
  ...bound,
});
const teacher = holder('liaison', { region: 'zezhou', organization: '县教育局' });
const countyOffice = holder('office', { region: 'zezhou' });

describe('a right', () => {
  it('is given to roles, and names them to the others', () => {
    expect(refusedTo(countyOffice, RIGHTS.acceptCompletion)).toBeUndefined();
    expect(refusedTo(teacher, RIGHTS.claimCompletion)).toBeUndefined();
    expect(refusedTo(teacher, RIGHTS.acceptCompletion)).toEqual([
      'not-allowed',
      { names: '督查室', roles: ['office'], role: '联络员' },
    ]);
  });

  it('to what is of all regions is not for who is bound to one', () => {
    expect(refusedTo(holder('office'), RIGHTS.publishPolicy)).toBeUndefined();
    expect(refusedTo(countyOffice, RIGHTS.publishPolicy)).toEqual(['not-your-region']);
  });

  it('belongs to an operation: nobody has one to anything else', () => {
    expect(rightTo('getMe')?.reach).toBe('all');
    expect(rightTo('constructor')).toBeUndefined();
    expect(rightTo('healthz')).toBeUndefined();
  });

  it('to read reaches one’s own organization, one’s region, or everything', () => {
    const finance = { region: 'zezhou', organization: '县财政局' };
    expect(mayRead('getObligation', teacher, finance)).toBe(false);
    expect(mayRead('getTask', teacher, finance)).toBe(true);
    expect(mayRead('getTask', teacher, { region: 'tunxi' })).toBe(false);
    expect(mayRead('getPolicy', teacher, { region: null })).toBe(true);
  });
});

describe('what is out of scope', () => {
  it('is refused by that to which one is bound', () => {
    expect(outOfScope(teacher, { region: 'zezhou' })).toBeUndefined();
    expect(outOfScope(teacher, { region: 'tunxi' })).toEqual(['not-your-organization']);
    expect(outOfScope(countyOffice, { region: 'tunxi' })).toEqual(['not-your-region']);
    expect(outOfScope(countyOffice, { region: null })).toEqual(['not-your-region']);
  });
});

it('a visitor only reads', () => {
  const acts = Object.entries(RIGHTS).filter(
    ([, { roles }]) => roles !== 'anybody' && roles.includes('visitor'),
  );
  const reading = /^(get|list|summarize|preview|explain|download)/;
  expect(acts.map(([name]) => name).filter((name) => !reading.test(name))).toEqual([]);
});
