import {
  type Holder,
  mayRead,
  outOfScope,
  refusedTo,
  Rejection,
  RIGHTS,
  rightTo,
  type Role,
  withoutAdministrator,
} from './index.ts';

const holder = (role: Role, bound: Partial<Holder> = {}): Holder => ({
  roles: [role],
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

  it('is given by any of several roles, and withheld by one that must not be beside', () => {
    const both: Holder = { ...countyOffice, roles: ['office', 'supervisor'] };
    expect(refusedTo(both, RIGHTS.approveRedCard)).toBeUndefined();
    expect(refusedTo(both, RIGHTS.listAudit)).toBeUndefined();
    const keeper: Holder = { ...countyOffice, roles: ['administrator', 'office'] };
    expect(refusedTo(keeper, RIGHTS.acceptCompletion)).toBeUndefined();
    for (const record of ['listAudit', 'getAuditEntry', 'exportAudit'] as const) {
      expect(refusedTo(keeper, RIGHTS[record])?.[0]).toBe('not-allowed');
    }
  });

  it('of who keeps accounts: no business, no red paper, no record', () => {
    const may = (role: Role): readonly string[] =>
      Object.entries(RIGHTS)
        .filter(([, { roles }]) => roles !== 'anybody' && roles.includes(role))
        .map(([operation]) => operation);
    const own = [
      'changePassword',
      'endOtherSessions',
      'endSession',
      'endToken',
      'endTotp',
      'getMe',
      'getTotp',
      'giveAgency',
      'listAgencies',
      'withdrawAgency',
      'issueToken',
      'listSessions',
      'listTokens',
      'offerTotp',
      'setUpTotp',
      'signOut',
      // That something has changed, of what they may ask for.
      'watchChanges',
    ];
    const accounts = [
      'changeAddress',
      'changeScope',
      'confirmUser',
      'disableUser',
      'listOrganizations',
      'listUsers',
      'registerUser',
      'resetTotp',
      'sendEnrolment',
    ];
    expect(may('administrator').toSorted()).toEqual([...own, ...accounts].toSorted());
  });

  it('to keep accounts is the office’s while there is no administrator', () => {
    expect(refusedTo(countyOffice, RIGHTS.registerUser)?.[0]).toBe('not-allowed');
    expect(refusedTo(countyOffice, withoutAdministrator(RIGHTS.registerUser))).toBeUndefined();
    expect(refusedTo(teacher, withoutAdministrator(RIGHTS.registerUser))?.[0]).toBe('not-allowed');
  });

  it('to what is of all regions is not for who is bound to one', () => {
    expect(refusedTo(holder('office'), RIGHTS.publishPolicy)).toBeUndefined();
    expect(refusedTo(countyOffice, RIGHTS.publishPolicy)).toEqual([
      'not-your-region',
      { own: 'zezhou', everywhere: true },
    ]);
  });

  it('to what is about all plans at once is not for who is confined to some', () => {
    const ofPlan = holder('office', { region: 'zezhou', plans: ['zezhou'] });
    expect(refusedTo(ofPlan, RIGHTS.registerContact)).toEqual(['not-your-plan']);
    expect(refusedTo(ofPlan, RIGHTS.listMailCounts)).toEqual(['not-your-plan']);
    expect(refusedTo(ofPlan, withoutAdministrator(RIGHTS.changeScope))).toEqual(['not-your-plan']);
    expect(refusedTo({ ...ofPlan, region: null }, RIGHTS.publishPolicy)).toEqual(['not-your-plan']);
    expect(refusedTo(ofPlan, RIGHTS.acceptCompletion)).toBeUndefined();
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
  const reading = /^(get|list|summarize|preview|explain|download|export|watch)/;
  expect(acts.map(([name]) => name).filter((name) => !reading.test(name))).toEqual([]);
});
