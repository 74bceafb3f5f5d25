import {
  type Holder,
  mayRead,
  outOfScope,
  refusedTo,
  Rejection,
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
    expect(refusedTo(countyOffice, RIGHTS.publishPolicy)).toEqual([
      'not-your-region',
      { own: 'zezhou', everywhere: true },
    ]);
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
    const why = (who: Holder, region: string | null, organization?: string): string | undefined => {
      const refused = outOfScope(who, { region, ...(organization && { organization }) });
      return refused && new Rejection(...refused).message;
    };
    expect(why(teacher, 'zezhou', '县财政局')).toBe(
      '该事项属县财政局，您只能办理、查看本单位（县教育局）的事项。',
    );
    const elsewhere = '您只能办理、查看本地区本单位（县教育局）的事项。';
    expect(why(teacher, 'tunxi')).toBe(elsewhere);
    expect(why(teacher, 'tunxi', '屯溪区教育局')).toBe(elsewhere);
    expect(why(countyOffice, 'tunxi')).toBe('您只能办理、查看本地区（zezhou）的事项。');
    expect(why(countyOffice, null)).toBe(
      '面向所有地区的事项由不限地区的用户办理，您只能办理、查看本地区（zezhou）的事项。',
    );
  });
});

it('a visitor only reads', () => {
  const acts = Object.entries(RIGHTS).filter(
    ([, { roles }]) => roles !== 'anybody' && roles.includes('visitor'),
  );
  const reading = /^(get|list|summarize|preview|explain|download)/;
  expect(acts.map(([name]) => name).filter((name) => !reading.test(name))).toEqual([]);
});
