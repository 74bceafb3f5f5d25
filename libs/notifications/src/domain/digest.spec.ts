import { namedOrganization } from '#testing';
import { stateCouncilCalendar as calendar } from '#calendar';
import { composeDigest, type LineReason, lineOf, type LineSubject } from './digest.ts';
import { type LetterWait } from './letter.events.ts';
import { words } from '#contract';
import { type Audience } from '#policies/rules';
import { education, office, open } from '../../../obligations/src/domain/obligation.fixtures.ts';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';

const subject = (facts: Partial<LineSubject> = {}): LineSubject => ({
  ...open().data,
  status: 'open',
  ...facts,
});
const reminded: LineReason = { role: 'lead.liaison', form: 'reminder' };
const whose = namedOrganization(education);
const waits = (what: LetterWait['what']) => ({ what, since: day('2025-12-15') });
const head = { on: day('2025-12-17'), recipientName: '李明', ...whose, office };
const compose = (...subjects: readonly LineSubject[]) =>
  composeDigest(
    head,
    subjects.map((item) => ({ subject: item, reason: reminded })),
    calendar,
  );
const bucketOf = (facts: Partial<LineSubject>) =>
  compose(subject(facts)).groups.map(({ bucket }) => bucket);

/** On Wednesday 17 December 2025; New Year's Day is off. */
describe('a digest', () => {
  it.each([
    ['2025-12-16', 'overdue'],
    ['2025-12-17', 'today'],
    ['2025-12-22', 'within3'], // Monday: three working days left
    ['2025-12-23', 'within10'],
    ['2025-12-31', 'within10'], // ten
    ['2026-01-03', 'within10'], // a holiday: still ten
    ['2026-01-04', 'later'], // the Sunday that is made up: eleven
  ])('puts what is due on %s under %s', (dueOn, bucket) =>
    expect(bucketOf({ dueOn: day(dueOn) })).toEqual([bucket]),
  );

  it.each(['claim', 'extension', 'dispute', 'figure', 'promise', 'lapsed'] as const)(
    'puts what waits for the office by what it is, overdue or not: %s',
    (what) => {
      expect(bucketOf({ dueOn: day('2025-12-01'), waits: waits(what) })).toEqual([what]);
    },
  );

  it('begins with the most pressing and leaves out what is empty', () => {
    const { groups, ...rest } = compose(
      subject({ dueOn: day('2026-03-31'), number: 'c' }),
      subject({ dueOn: day('2025-12-18'), number: 'b' }),
      subject({ dueOn: day('2025-11-28'), number: 'a1' }),
      subject({ dueOn: day('2025-12-12'), number: 'a2' }),
    );
    expect(rest).toEqual({ ...head, kind: 'digest' });
    expect(groups.map(({ bucket, lines }) => [bucket, lines.map(({ number }) => number)])).toEqual([
      ['overdue', ['a1', 'a2']],
      ['within3', ['b']],
      ['later', ['c']],
    ]);
  });

  it('names once to a support what several owe alike, with all who owe it', () => {
    const [first, second] = [education, '县科协'].map((organization) =>
      subject({ organization, obligationId: `zezhou.t1.${organization}` }),
    );
    const told = (role: Audience, ...subjects: readonly LineSubject[]) =>
      composeDigest(
        head,
        subjects.map((item) => ({ subject: item, reason: { role, form: 'reminder' } })),
        calendar,
      ).groups.flatMap(({ lines }) => lines);
    expect(told('support.liaison', first!, second!)).toMatchObject([
      { organization: education, alsoOwedBy: ['县科协'] },
    ]);
    const late = { ...second!, level: 'blue' as const };
    expect(told('support.liaison', first!, late)).toHaveLength(2);
    // Whoever decides, or stands in for both, has each of them to see to.
    expect(told('office.liaison', first!, second!)).toHaveLength(2);
    expect(told('lead.liaison', first!, second!)).toHaveLength(2);
  });

  it('a digest of nothing has no groups', () => expect(compose().groups).toEqual([]));
});

describe('a line', () => {
  it('says number, clause, due date, days left, what to do and why you', () =>
    expect(lineOf(subject(), reminded, 10)).toEqual({
      number: '二（一）1',
      kind: 'task',
      obligationId: 'zezhou.t1.县教育局',
      itemId: 'zezhou.t1',
      title: '提升科学教育水平',
      clause: '将科学精神融入课堂教学。',
      planTitle: '泽州县全民科学素质行动规划纲要实施方案',
      ...namedOrganization(education),
      dueOn: '2025-12-31',
      workingDaysLeft: 10,
      toDo: '请于时限前办结并提交办结申请',
      why: '您是承办单位联络员',
    }));

  it('shows the colour of the case, whatever its reader was told last', () => {
    const told = (level: LineSubject['level'] & string, form: LineReason['form']) =>
      lineOf(subject({ level }), { role: 'lead.liaison', form }, -1).level;
    expect([told('red', 'blue'), told('blue', 'reminder')]).toEqual(['red', 'blue']);
    expect(lineOf(subject({ level: null }), reminded, -1)).not.toHaveProperty('level');
  });

  it('says the first date only where it was another', () => {
    const dates = { dueOn: day('2025-12-31'), originallyDueOn: day('2025-12-31') };
    expect(lineOf(subject(dates), reminded, 10)).not.toHaveProperty('originallyDueOn');
    const moved = { ...dates, originallyDueOn: day('2025-09-30') };
    expect(lineOf(subject(moved), reminded, 10)).toMatchObject({ originallyDueOn: '2025-09-30' });
  });

  it.each([
    [{ kind: 'phase' }, 'lead.liaison', 5, '请完成本阶段工作并填写阶段总结'],
    [{ kind: 'target' }, 'lead.liaison', 0, '请于时限前达到目标值并报送指标数据'],
    [{ kind: 'check-in' }, 'organization.liaison', 3, '请报送进展情况'],
    [
      { kind: 'task' },
      'lead.liaison',
      -1,
      '请尽快办结；短期内不能办结的，请回复督办并承诺办结日期',
    ],
    [{ kind: 'task' }, 'support.liaison', -1, '请配合牵头单位按时完成'],
    [{ kind: 'task' }, 'office.approver', -10, '请审签红色督办单'],
    [{ kind: 'task' }, 'lead.liaison', 0, '请于时限前办结并提交办结申请'],
    [{ kind: 'task', waits: waits('extension') }, 'office.liaison', -1, '请审批延期申请'],
    [{ kind: 'task', waits: waits('dispute') }, 'office.liaison', 3, '请答复异议'],
    [{ kind: 'task', waits: waits('promise') }, 'office.liaison', -9, '请催办'],
    [{ kind: 'task', waits: waits('lapsed') }, 'office.liaison', -1, '请督促承办单位尽快办结'],
    [
      { kind: 'phase' },
      'organization.liaison',
      -1,
      '请尽快办结；短期内不能办结的，请回复督办并承诺办结日期',
    ],
    [{ kind: 'task', status: 'claimed' }, 'lead.liaison', -1, '请审核办结申请'],
    [
      { kind: 'sign-off' },
      'organization.liaison',
      -3,
      '请核对并签收；有异议的，请在3个工作日内提出',
    ],
  ] as const)('a line of %j to %s with %i days left asks: %s', (facts, role, left, toDo) =>
    expect(lineOf(subject(facts), { role, form: 'reminder' }, left).toDo).toBe(toDo),
  );

  it.each([
    ['support.liaison', '您是配合单位联络员'],
    ['organization.sectionChief', '您是本单位科室负责人'],
    ['lead.deputyHead', '您是承办单位分管领导'],
    ['office.approver', '您是督办单位签发领导'],
    ['lead.archivist', '您是承办单位archivist'],
  ] as const)('tells %s: %s', (role, reason) => expect(words.why(role)).toBe(reason));

  it('calls people by what they do', () =>
    expect((['lead.head', 'office.approver'] satisfies Audience[]).map(words.personOf)).toEqual([
      '主要负责人',
      '签发领导',
    ]));
});
