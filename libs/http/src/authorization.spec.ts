import { inScope, Rejection, type Subject } from '#contract';
import { type Decider } from '#kernel';
import { actingFor, authorize, authorized, sees, within } from './authorization.ts';
import { type User } from './current-user.ts';

const user = (scope: Partial<User>): User => ({
  userId: 'u',
  name: '李老师',
  roles: ['liaison'],
  region: 'zezhou',
  organization: '县教育局',
  ...scope,
});
const liaison = user({});
const ofRegion = user({ organization: null });
const everywhere = user({ roles: ['office'], region: null, organization: null });

/** The refusal says to what a user is bound. */
const boundTo = ({ organization }: User): string =>
  organization === null ? 'not-your-region' : 'not-your-organization';

const education: Subject = { region: 'zezhou', organization: '县教育局' };

/** Above a school. */
const above = user({ below: ['县教师进修学校'] });
const school: Subject = { region: 'zezhou', organization: '县教师进修学校' };
/** Of the office, for one plan. */
const ofPlan = user({ roles: ['office'], organization: null, plans: ['zezhou', 'zezhou-2'] });

describe('what is in a user’s scope', () => {
  const cases: readonly (readonly [string, User, Subject, boolean])[] = [
    ['its own', liaison, education, true],
    ['of another organization', liaison, { ...education, organization: '县财政局' }, false],
    ['of a namesake in another region', liaison, { ...education, region: 'tunxi' }, false],
    ['of its region and no single organization', liaison, { region: 'zezhou' }, true],
    ['of another region and no single organization', liaison, { region: 'tunxi' }, false],
    ['nobody’s in its region', liaison, { region: 'zezhou', organization: null }, false],
    ['every region’s', liaison, { region: null }, false],
    ['any organization’s of its region', ofRegion, education, true],
    [
      'nobody’s, for who has the whole region',
      ofRegion,
      { ...education, organization: null },
      true,
    ],
    ['every region’s, for who has one', ofRegion, { region: null }, false],
    ['anything, for who has every region', everywhere, education, true],
    ['every region’s, for who has every region', everywhere, { region: null }, true],
  ];

  it.each(cases)('%s', (_, who, subject, holds) => {
    expect(inScope(who, subject)).toBe(holds);
    const acting = expect(() => authorize(who, subject));
    if (holds) acting.not.toThrow();
    else acting.toThrow(expect.objectContaining({ code: boundTo(who) }) as Rejection);
  });
});

describe('an organization above others', () => {
  it('sees and acts for them, and not for those of another region', () => {
    expect(inScope(above, school)).toBe(true);
    expect(inScope(above, education)).toBe(true);
    expect(inScope(above, { ...school, region: 'tunxi' })).toBe(false);
    expect(inScope(above, { ...school, organization: '县财政局' })).toBe(false);
    expect(sees(above, 'getObligation', school)).toBe(true);
    expect(actingFor(above, '县教师进修学校')).toBe('县教师进修学校');
    expect(actingFor(above, undefined)).toBe('县教育局');
    expect(() => actingFor(above, '县财政局')).toThrow(Rejection);
  });

  it('lists what is its own and theirs, or of one of them', () => {
    const both = { in: ['县教育局', '县教师进修学校'] };
    expect(within(above, 'listObligations')).toEqual({ region: 'zezhou', organization: both });
    const named = { organization: '县教师进修学校' };
    expect(within(above, 'listObligations', named)).toEqual({ region: 'zezhou', ...named });
  });
});

describe('whoever is confined to plans', () => {
  const plan = (planId?: string | null): Subject => ({
    region: 'zezhou',
    ...(planId && { planId }),
  });

  it('sees and changes what is of these, nothing of others, and nothing that is of no plan', () => {
    expect(inScope(ofPlan, plan('zezhou-2'))).toBe(true);
    expect(inScope(ofPlan, plan('tunxi'))).toBe(false);
    expect(inScope(ofPlan, { ...plan('zezhou'), region: 'tunxi' })).toBe(false);
    expect(inScope(ofPlan, plan())).toBe(false);
    const code = expect.objectContaining({ code: 'not-your-plan' }) as Rejection;
    expect(() => authorize(ofPlan, plan('tunxi'))).toThrow(code);
    expect(() => authorize(ofPlan, plan())).toThrow(code);
  });

  it('finds lists kept to these, an unknown plan’s as empty as another’s', () => {
    const region = 'zezhou';
    expect(within(ofPlan, 'listTasks')).toEqual({ region, planId: { in: ['zezhou', 'zezhou-2'] } });
    expect(within(ofPlan, 'listTasks', { planId: 'zezhou' })).toEqual({ region, planId: 'zezhou' });
    expect(within(ofPlan, 'listTasks', { planId: 'tunxi' })).toEqual({
      region,
      planId: { in: [] },
    });
    expect(within(everywhere, 'listTasks', { planId: 'tunxi' })).toEqual({ planId: 'tunxi' });
  });

  it('reads what lies beside plans as others of the region do', () => {
    expect(sees(ofPlan, 'listContacts', education)).toBe(true);
    expect(within(ofPlan, 'listContacts')).toEqual({ region: 'zezhou' });
    expect(sees(ofPlan, 'getPolicy', { region: null })).toBe(true);
    expect(sees(ofPlan, 'getTask', { region: 'zezhou', planId: 'zezhou' })).toBe(true);
    expect(sees(ofPlan, 'getTask', { region: 'zezhou', planId: 'tunxi' })).toBe(false);
  });
});

describe('for whom a user acts', () => {
  it('is the organization named, of the office also itself', () => {
    expect(actingFor(everywhere, '县财政局')).toBe('县财政局');
    expect(actingFor(everywhere, undefined)).toBeNull();
  });

  it('is its own for a liaison, and no other', () => {
    expect(actingFor(liaison, undefined)).toBe('县教育局');
    expect(actingFor(liaison, '县教育局')).toBe('县教育局');
    expect(() => actingFor(liaison, '县财政局')).toThrow(Rejection);
  });

  it('must be named by who has a whole region', () => {
    expect(actingFor(ofRegion, '县财政局')).toBe('县财政局');
    expect(() => actingFor(ofRegion, null)).toThrow(Rejection);
  });
});

describe('a list', () => {
  it('of what is an organization’s is kept to the own one', () => {
    const own = { region: 'zezhou', organization: '县教育局' };
    expect(within(liaison, 'listObligations')).toEqual(own);
    const named = { organization: '县财政局' };
    expect(within(ofRegion, 'listObligations', named)).toEqual({ region: 'zezhou', ...named });
    expect(within(everywhere, 'listObligations')).toEqual({});
  });

  it('of what is a region’s is kept to the own one', () => {
    expect(within(liaison, 'listTasks')).toEqual({ region: 'zezhou' });
    expect(within(everywhere, 'listGaps', { region: 'tunxi' })).toEqual({ region: 'tunxi' });
  });

  it('of somebody else is refused', () => {
    const refused = (acting: () => unknown) => expect(acting).toThrow(Rejection);
    refused(() => within(liaison, 'listObligations', { organization: '县财政局' }));
    refused(() => within(ofRegion, 'listObligations', { region: 'tunxi' }));
    refused(() => within(liaison, 'listTasks', { region: 'tunxi' }));
  });
});

describe('a single thing', () => {
  const finance = { ...education, organization: '县财政局' };

  it('of the own region is seen, whichever organization’s, where the right reaches so far', () => {
    expect(sees(liaison, 'getTask', finance)).toBe(true);
    expect(sees(liaison, 'getObligation', finance)).toBe(false);
    expect(sees(liaison, 'getTask', { region: 'tunxi' })).toBe(false);
    expect(sees(liaison, 'getPolicy', { region: null })).toBe(true);
  });
});

describe('the rules of an aggregate, for a user', () => {
  type Renamed = { readonly type: 'Renamed'; readonly data: { readonly name: string } };
  type Rename = { readonly type: 'Rename'; readonly data: { readonly name: string } };
  const decider: Decider<Rename, Renamed, string> = {
    initialState: '',
    decide: ({ data }, name) => {
      if (data.name === '') throw new Rejection('reason-missing');
      return data.name === name ? [] : [{ type: 'Renamed', data }];
    },
    evolve: (_, { data }) => data.name,
  };
  const subjectsOf = ({ data }: Rename, name: string): readonly Subject[] =>
    [data.name, name].filter(Boolean).map((region) => ({ region }));
  const rules = authorized(decider, { subjectsOf, knownBy: 'getTask' }, liaison);
  const rename = (name: string): Rename => ({ type: 'Rename', data: { name } });

  it('hold for what is the user’s', () =>
    expect(rules.decide(rename('zezhou'), '')).toEqual([
      { type: 'Renamed', data: { name: 'zezhou' } },
    ]));

  it('are not asked about what is not, as it is or as it would become', () => {
    const refused = expect.objectContaining({ code: 'not-your-organization' }) as Rejection;
    expect(() => rules.decide(rename('tunxi'), 'zezhou')).toThrow(refused);
    expect(() => rules.decide(rename('zezhou'), 'tunxi')).toThrow(refused);
  });

  it('answer what one may not know of as what is not there', () => {
    const missing = expect.objectContaining({ code: 'reason-missing' }) as Rejection;
    expect(() => rules.decide(rename(''), 'tunxi')).toThrow(missing);
    expect(() => rules.decide(rename(''), '')).toThrow(missing);
  });

  it('speak for what does not exist', () =>
    expect(() => rules.decide(rename(''), '')).toThrow(
      expect.objectContaining({ code: 'reason-missing' }) as Rejection,
    ));
});
