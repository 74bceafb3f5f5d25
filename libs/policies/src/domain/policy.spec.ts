import fc from 'fast-check';
import { Rejection } from '#contract';
import { parsePolicy } from './policy.ts';
import { type Policy } from './policy.events.ts';
import { defaultSource, policy } from './policy.fixtures.ts';

const rule = { offset: '-10wd', form: 'reminder', to: ['lead.liaison'] };
const withRules = (...rules: readonly unknown[]): unknown => ({ ...defaultSource(), rules });
const placeOf = (source: unknown): unknown => {
  try {
    parsePolicy(source);
  } catch (error) {
    if (error instanceof Rejection && error.code === 'policy-malformed') {
      return error.details['where'];
    }
    throw error;
  }
  return 'nothing is wrong';
};

describe('the default policy', () => {
  it('is read as it is written', () => {
    expect(policy).toMatchObject({
      name: 'default',
      version: 1,
      timeZone: 'Asia/Shanghai',
      sendAt: '08:30',
    });
    const ids = (set: Policy['rules']) => set.map(({ id, form }) => `${id} ${form}`);
    expect(ids(policy.rules)).toEqual([
      '-30d reminder',
      '-10wd reminder',
      '-3wd reminder',
      '0d reminder',
      '+1wd blue',
      '+5wd yellow',
      '+10wd red',
      '+20wd list',
    ]);
    expect(ids(policy.soft)).toEqual(['-30d reminder', '-10wd reminder', '0d reminder']);
    expect(ids(policy.signOff)).toEqual(['0d reminder', '+3wd blue']);
    expect(ids(policy.checkIn)).toEqual(['-3wd reminder', '+2wd blue', '+4wd yellow']);
  });

  it('tells whoever does the work of each colour, of red once it is approved', () => {
    const rungs = [...policy.rules, ...policy.signOff, ...policy.checkIn].filter(({ form }) =>
      ['blue', 'yellow', 'red'].includes(form),
    );
    expect(
      rungs.map(({ form, to, onApproval = to }) => [
        form,
        onApproval.some((audience) => /^(lead|organization)\.liaison$/.test(audience)),
      ]),
    ).toEqual([
      ['blue', true],
      ['yellow', true],
      ['red', true],
      ['blue', true],
      ['blue', true],
      ['yellow', true],
    ]);
    expect(policy.rules.find(({ form }) => form === 'red')?.to).toEqual(['office.approver']);
  });

  it('drafts its red card and repeats its list every ten working days', () => {
    expect(policy.rules[6]).toEqual({
      offset: { days: 10, unit: 'wd' },
      id: '+10wd',
      form: 'red',
      to: ['office.approver'],
      draft: true,
      onApproval: ['lead.head', 'lead.liaison'],
    });
    expect(policy.rules[7]).toMatchObject({ every: 10, to: ['office.board'] });
  });
});

describe('a policy', () => {
  it('may leave out sets of rules: then those obligations hear nothing', () => {
    const { name, version, timeZone, sendAt } = defaultSource();
    expect(parsePolicy({ name, version, timeZone, sendAt, soft: null })).toMatchObject({
      rules: [],
      soft: [],
      signOff: [],
      checkIn: [],
    });
  });

  it('may name whose figures need no verdict, or nobody', () => {
    const named = (trustedSources: unknown) => parsePolicy({ ...defaultSource(), trustedSources });
    expect(named(['县统计局'])).toMatchObject({ trustedSources: ['县统计局'] });
    expect(named([])).not.toHaveProperty('trustedSources');
    expect(policy).not.toHaveProperty('trustedSources');
  });

  it('may set a budget of mails, or none', () => {
    const budget = { mailsPerPersonMonth: 8 };
    expect(parsePolicy({ ...defaultSource(), budget })).toMatchObject({ budget });
    expect(policy).not.toHaveProperty('budget');
  });

  it('may write offsets without a sign, and the day itself either way', () => {
    const ids = parsePolicy(
      withRules({ ...rule, offset: '5wd' }, { ...rule, offset: '0wd' }, { ...rule, offset: '0d' }),
    ).rules.map(({ id }) => id);
    expect(ids).toEqual(['+5wd', '0wd', '0d']);
  });

  it.each([
    ['督办规则', null],
    ['督办规则', 'name: default'],
    ['督办规则', []],
    ['name', { ...defaultSource(), name: 'Default Policy' }],
    ['name', { ...defaultSource(), name: undefined }],
    ['version', { ...defaultSource(), version: 0 }],
    ['version', { ...defaultSource(), version: '1' }],
    ['version', { ...defaultSource(), version: 1.5 }],
    ['timeZone', { ...defaultSource(), timeZone: 'Asia/Jincheng' }],
    ['timeZone', { ...defaultSource(), timeZone: '+08:00' }],
    ['sendAt', { ...defaultSource(), sendAt: '8:30' }],
    ['sendAt', { ...defaultSource(), sendAt: '24:00' }],
    ['sendAt', { ...defaultSource(), sendAt: 830 }],
    ['rules', { ...defaultSource(), rules: {} }],
    [
      'rules',
      withRules(...Array.from({ length: 41 }, (_, n) => ({ ...rule, offset: `-${n + 1}d` }))),
    ],
    ['rules', withRules(rule, rule)],
    ['rules', withRules({ ...rule, offset: '5wd' }, { ...rule, offset: '+5wd' })],
    ['rules[1]', withRules(rule, null)],
    ['rules[1]', withRules(rule, 'remind')],
    ['rules[0].offset', withRules({ ...rule, offset: 'tomorrow' })],
    ['rules[0].offset', withRules({ ...rule, offset: -10 })],
    ['rules[0].offset', withRules({ ...rule, offset: '+9999wd' })],
    ['rules[0].offset', withRules({ form: 'reminder', to: ['lead.liaison'] })],
    ['rules[0].form', withRules({ ...rule, form: 'purple' })],
    ['rules[0].to', withRules({ ...rule, to: [] })],
    ['rules[0].to', withRules({ ...rule, to: 'lead.liaison' })],
    ['rules[0].to', withRules({ ...rule, to: ['minister.head'] })],
    ['rules[0].to', withRules({ ...rule, to: ['lead.liaison; DROP'] })],
    ['rules[0].onApproval', withRules({ ...rule, onApproval: [7] })],
    ['rules[0].draft', withRules({ ...rule, draft: 'yes' })],
    ['rules[0].every', withRules({ ...rule, offset: '+20wd', every: '10d' })],
    ['rules[0].every', withRules({ ...rule, offset: '+20wd', every: '-10wd' })],
    ['rules[0].every', withRules({ ...rule, offset: '+20wd', every: '0wd' })],
    ['trustedSources', { ...defaultSource(), trustedSources: '县统计局' }],
    ['trustedSources', { ...defaultSource(), trustedSources: [''] }],
    ['budget', { ...defaultSource(), budget: 8 }],
    ['budget.mailsPerPersonMonth', { ...defaultSource(), budget: {} }],
    ['budget.mailsPerPersonMonth', { ...defaultSource(), budget: { mailsPerPersonMonth: 0 } }],
    ['budget.mailsPerPersonMonth', { ...defaultSource(), budget: { mailsPerPersonMonth: '8' } }],
    ['checkIn[0].form', { ...defaultSource(), checkIn: [{ ...rule, form: null }] }],
  ])('a policy that is wrong at %s is refused and told where (%#)', (where, source) =>
    expect(placeOf(source)).toBe(where),
  );

  it.each([
    ['of a reminder before the date', { ...rule, every: '5wd' }],
    ['of the day itself', { ...rule, offset: '0wd', every: '5wd' }],
    ['counted in calendar days', { ...rule, offset: '+20d', every: '10wd' }],
  ])('cannot repeat a rule %s: its ids would say something else', (_, repeating) =>
    expect(placeOf(withRules(repeating))).toBe('rules[0].every'),
  );

  it('cannot hold a rule beyond a repeating one: one of the two would be taken for the other', () => {
    const list = { ...rule, offset: '+20wd', every: '10wd' };
    expect(placeOf(withRules(list, { ...rule, offset: '+30wd' }))).toBe('rules[0].every');
    expect(placeOf(withRules({ ...rule, offset: '+15wd' }, list))).toBe('nothing is wrong');
  });

  it('a policy of any kind is read or refused, never a fault', () =>
    fc.assert(
      fc.property(
        fc.record({
          ...Object.fromEntries(Object.keys(defaultSource()).map((key) => [key, fc.anything()])),
        }),
        fc.constantFrom(...Object.keys(defaultSource())),
        (junk, sound) => {
          const source = { ...junk, [sound]: defaultSource()[sound] };
          expect(typeof placeOf(source)).toBe('string');
        },
      ),
    ));
});
