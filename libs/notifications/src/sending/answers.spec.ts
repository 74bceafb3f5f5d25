import { namedOrganization } from '#testing';
import * as dates from '../../../obligations/src/domain/obligation-due.fixtures.ts';
import * as duties from '../../../obligations/src/domain/obligation.fixtures.ts';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';
import {
  accepted,
  asked,
  declined,
  dismissed,
  disputed,
  fact,
  granted,
  type Told,
  town,
} from './answers.fixtures.ts';

const people = () => ({ [duties.education]: ['li'], [duties.science]: ['zhao'] });
const answersIn = ([mail]: readonly Told[]): readonly string[] =>
  [...(mail?.text ?? '').matchAll(/　答复：(.*)/g)].map(([, said]) => said ?? '');

/** 县教育局 owes task 1 by Wednesday 31 December 2025. */
function withTask() {
  const here = town(people());
  here.happens('2025-11-03T09:00', duties.opened());
  return here;
}

describe('an answer of the office', () => {
  it('goes to who asked in the digest of the next morning, alone if need be', async () => {
    const here = withTask();
    here.happens('2025-12-09T10:00', asked('2026-02-27'));
    here.happens('2025-12-10T10:00', granted('2026-02-27'));
    here.happens('2025-12-10T10:00', dates.rescheduled('2026-02-27', '2025-12-10'));
    expect(await here.morning('2025-12-10', '10:01')).toEqual([]);
    const [mail, ...others] = await here.morning('2025-12-11');
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: 'li', on: '2025-12-11' });
    expect(mail?.subject).toBe('【督办提醒】1项办理答复（12月11日）');
    expect(mail?.text).toBe(
      [
        `${duties.education}　li同志：`,
        '',
        '　　截至12月11日，您办理或跟进的事项有1项办理答复。',
        '',
        '一、办理答复（1项）',
        '',
        '《泽州县全民科学素质行动规划纲要实施方案》（泽政办发〔2023〕2号）',
        '',
        '● 二（一）1 提升科学教育水平',
        // December 12, 15 to 19, 22 to 26, 29 to 31: 14; January 4 (a worked Sunday) to 9, 12 to 16, 19 to 23, 26 to 30:
        // 21; February 2 to 6, 9 to 14, 24 to 27: 15.
        '　时限：2026年2月27日（原定12月31日），剩余50个工作日',
        '　答复：延期已同意：时限由12月31日改为2026年2月27日（第1次延期）',
        `　答复单位：${duties.office}（12月10日）`,
        `　承办单位：${duties.education}`,
        '　发送原因：您是承办单位联络员',
        `　事项编号：zezhou.t1.${duties.education}`,
        '',
        duties.office,
        '2025年12月11日',
        '',
        '——',
        '提醒按人汇总，每个工作日至多一封。查看事项：duban obligations show 事项编号。本邮件由督办系统依据本单位的督办规则自动发出。如事项与您无关或联系人已有变动，请告知发文单位更正。',
        '',
      ].join('\n'),
    );
  });

  it('given on a Friday waits for Monday', async () => {
    const here = withTask();
    here.happens('2025-12-12T16:00', dismissed);
    expect(await here.morning('2025-12-13')).toEqual([]);
    expect(await here.morning('2025-12-15')).toHaveLength(1);
  });

  it('goes at the hour of the policy of its item', async () => {
    const here = town(people(), '10:00');
    here.happens('2025-11-03T09:00', duties.opened());
    here.happens('2025-12-11T09:30', dismissed);
    expect(await here.morning('2025-12-11', '09:59')).toEqual([]);
    expect(await here.morning('2025-12-11', '10:00')).toHaveLength(1);
  });

  it('stands in the digest beside what is open, and comes last in its subject', async () => {
    const here = withTask();
    const li = [{ role: 'lead.liaison', contactId: 'li' }] as const;
    here.happens('2025-12-10T10:00', dismissed);
    here.happens('2025-12-11T08:30', duties.issued('2025-12-11', { recipients: li }));
    const [mail] = await here.morning('2025-12-11');
    expect(mail?.subject).toBe(
      '【督办提醒】“提升科学教育水平”12月31日到期，另有1项答复（12月11日）',
    );
    expect(mail?.text).toContain('共1项，尚未到期；另有1项办理答复。请于');
    expect(mail?.text.match(/^[一二]、.*$/gm)).toEqual([
      '一、尚未到期（1项）',
      '二、办理答复（1项）',
    ]);
    expect(await here.letters()).toMatchObject([{ data: { notices: [{}], answers: [{}] } }]);
  });

  it.each([
    [
      'grants another date than was asked for',
      [
        asked('2026-03-31'),
        granted('2026-02-27', '赶在两会前'),
        dates.rescheduled('2026-02-27', '2025-12-10'),
      ],
      '延期已同意，日期改定：申请延至2026年3月31日，时限由12月31日改为2026年2月27日（第1次延期）。理由：赶在两会前',
    ],
    [
      'declines an extension',
      [asked('2026-03-31'), declined],
      '延期未同意：时限仍为12月31日。理由：工作已有条件完成',
    ],
    [
      'dismisses an objection',
      [disputed, dismissed],
      '异议未采纳：仍由贵单位牵头。理由：属你单位职责',
    ],
    [
      'accepts a completion',
      [accepted(), duties.met('2025-12-08')],
      '办结申请已同意：办结日期12月8日',
    ],
    [
      'accepts a completion as of the day that it confirmed',
      [accepted('2025-12-05'), duties.met('2025-12-05')],
      '办结申请已同意：办结日期12月5日',
    ],
    [
      'moves the date by an amendment',
      [dates.rescheduled('2025-12-26', '2025-12-10', { because: 'amendment' })],
      '时限变更：由12月31日改为12月26日（方案调整）。理由：场馆改造',
    ],
    [
      'gives working days back',
      [dates.suspended('2025-12-01'), dates.resumed(['2025-12-01', '2025-12-10'], 7, '2026-01-12')],
      '时限变更：由12月31日改为2026年1月12日（恢复办理）',
    ],
    [
      'rules that it is still owed',
      [dates.rescheduled('2026-01-30', '2025-12-10', { because: 'ruling' })],
      '认定仍须办理：时限2026年1月30日。理由：场馆改造',
    ],
  ])('%s, and says so', async (_, facts, said) => {
    const here = withTask();
    here.happens('2025-12-10T10:00', ...facts);
    const mails = await here.morning('2025-12-11');
    expect(answersIn(mails.filter(({ to }) => to === 'li'))).toEqual([said]);
  });

  it('says how late it was done, and then no date of its own', async () => {
    const here = town(people());
    here.happens('2025-11-03T09:00', duties.opened({ dueOn: day('2025-12-01') }));
    here.happens('2025-12-10T10:00', accepted(), duties.met('2025-12-08', true));
    const mails = await here.morning('2025-12-11');
    // December 2 to 5 and 8.
    expect(answersIn(mails)).toEqual(['办结申请已同意：办结日期12月8日，逾期5个工作日']);
    expect(mails[0]?.text).not.toContain('　时限：');
  });

  it('to an objection of who only supports says what it does there', async () => {
    const here = withTask();
    const science = namedOrganization(duties.science);
    here.happens(
      '2025-12-10T10:00',
      fact('DisputeDismissed', { ...science, dismissedOn: '2025-12-10', reason: '须共同推进' }),
    );
    const mails = await here.morning('2025-12-11');
    expect(mails).toMatchObject([{ to: 'zhao' }]);
    expect(answersIn(mails)).toEqual(['异议未采纳：仍由贵单位配合。理由：须共同推进']);
    expect(mails[0]?.text).toContain('发送原因：您是配合单位联络员');
  });

  it('gives whoever objected another part, and says so; who did not object is told nothing', async () => {
    const here = withTask();
    const nobody = { leads: [], supports: [], responsible: [] };
    const [education, science] = [duties.education, duties.science];
    const ruled = fact('LeadRuled', {
      ...nobody,
      leads: [science],
      supports: [education],
      before: { ...nobody, leads: [education], supports: [science] },
      organizationIds: Object.fromEntries(
        [education, science].map((name) => [name, namedOrganization(name).organizationId]),
      ),
      ruledOn: '2025-12-10',
      reason: '专题会议明确',
    });
    here.happens('2025-12-09T10:00', disputed);
    here.happens('2025-12-10T10:00', ruled);
    const mails = await here.morning('2025-12-11');
    expect(mails).toMatchObject([{ to: 'li' }]);
    expect(answersIn(mails)).toEqual([
      '异议答复：责任分工已调整，现由贵单位配合。理由：专题会议明确',
    ]);
  });

  it('rejects a figure with its value and asks for another', async () => {
    const here = town(people());
    const target = { kind: 'target', subjectId: 'zezhou.g1', subject: '培训人次' } as const;
    const ids = ['2024', '2025'].map((year) => `zezhou.g1.${year}.${duties.education}`);
    for (const obligationId of ids) {
      here.happens('2025-11-03T09:00', {
        ...duties.opened(),
        data: { ...duties.opened({ ...target, obligationId }).data },
      });
    }
    const figure = { targetId: 'zezhou.g1', measurementId: 'm1' };
    here.happens(
      '2025-12-10T10:00',
      fact('MeasurementRecorded', { ...figure, asOf: '2025-11-30', value: 450 }),
      fact('MeasurementCorrected', { ...figure, asOf: '2025-11-30', value: 460, before: 450 }),
      fact('MeasurementVerified', {
        ...figure,
        verifiedOn: '2025-12-10',
        verdict: 'rejected',
        note: '与台账不符',
      }),
    );
    const mails = await here.morning('2025-12-11');
    expect(answersIn(mails)).toEqual([
      '指标数据已退回，不计入：460（截至11月30日）。理由：与台账不符',
    ]);
    expect(mails[0]?.text).toContain('请办理：请核对后更正');
    expect(mails[0]?.text).toContain(`事项编号：${ids[1]}`);
  });

  it('about a date that an amendment moved reaches supports, too, each task once', async () => {
    const here = town({ ...people(), 县妇联: ['sun'] });
    const ids = [duties.education, '县妇联'].map((name) => `zezhou.t1.${name}`);
    for (const [at, organization] of [duties.education, '县妇联'].entries()) {
      const whose = { ...namedOrganization(organization), obligationId: ids[at] ?? '' };
      const moved = dates.rescheduled('2025-12-26', '2025-12-10', { because: 'amendment' });
      here.happens('2025-11-03T09:00', duties.opened(whose));
      here.happens('2025-12-10T10:00', { ...moved, data: { ...moved.data, ...whose } });
    }
    const mails = await here.morning('2025-12-11');
    expect(mails.map(({ to }) => to).sort()).toEqual(['li', 'sun', 'zhao']);
    const support = mails.filter(({ to }) => to === 'zhao');
    expect(answersIn(support)).toEqual([
      '时限变更：由12月31日改为12月26日（方案调整）。理由：场馆改造',
    ]);
    expect(support[0]?.text).toContain(`承办单位：县妇联、${duties.education}`);
  });

  it('about what the office owes itself is not told', async () => {
    const here = town({ [duties.office]: ['wang'] });
    const whose = namedOrganization(duties.office);
    here.happens('2025-11-03T09:00', duties.opened(whose));
    here.happens(
      '2025-12-10T10:00',
      fact('CompletionAccepted', { ...whose, claimedOn: '2025-12-08' }),
    );
    here.happens('2025-12-10T10:00', duties.met('2025-12-08'));
    expect(await here.morning('2025-12-11')).toEqual([]);
  });

  it('is not told about what is over, unless it ended by it', async () => {
    const here = withTask();
    here.happens('2025-12-10T10:00', asked('2026-02-27'), declined, duties.waived('2025-12-10'));
    expect(await here.morning('2025-12-11')).toEqual([]);
  });
});

describe('an answer is told once', () => {
  const told = async (here: ReturnType<typeof town>, ...days: readonly string[]) => {
    const mails: Told[] = [];
    for (const each of days) mails.push(...(await here.morning(each)));
    return mails.map(({ to, on }) => `${on} ${to}`);
  };

  it('whatever is repeated', async () => {
    const here = withTask();
    here.happens('2025-12-10T10:00', dismissed);
    const days = ['2025-12-11', '2025-12-11', '2025-12-12', '2026-01-05'];
    expect(await told(here, ...days)).toEqual(['2025-12-11 li']);
  });

  it('and each of two answers to what was asked twice is', async () => {
    const here = withTask();
    here.happens('2025-12-10T10:00', asked('2026-03-31'), declined);
    expect(await told(here, '2025-12-11')).toEqual(['2025-12-11 li']);
    here.happens('2025-12-11T10:00', asked('2026-02-27'), granted('2026-02-27'));
    expect(await told(here, '2025-12-12', '2025-12-15')).toEqual(['2025-12-12 li']);
  });

  it('to each of those who were liaisons then, also when the second mail fails at first', async () => {
    const here = town({ [duties.education]: ['li', 'wang'] });
    here.happens('2025-11-03T09:00', duties.opened());
    here.happens('2025-12-10T10:00', dismissed);
    here.contacts.damaged.add('wang');
    expect(await told(here, '2025-12-11')).toEqual(['2025-12-11 li']);
    here.contacts.damaged.clear();
    here.contacts.of[duties.education] = ['li', 'newcomer', 'wang'];
    expect(await told(here, '2025-12-11', '2025-12-12')).toEqual(['2025-12-11 wang']);
    expect(here.errors).toHaveLength(1);
  });

  it('to who follows a liaison that left', async () => {
    const here = withTask();
    here.happens('2025-12-10T10:00', dismissed);
    here.contacts.successors.set('li', 'sun');
    expect(await told(here, '2025-12-11', '2025-12-12')).toEqual(['2025-12-11 sun']);
    expect(await here.letters()).toMatchObject([{ data: { answers: [{ contactId: 'li' }] } }]);
  });

  it('when there is a liaison: until then it waits, a month at most', async () => {
    const [here, later] = [town({}), town({})];
    for (const one of [here, later]) {
      one.happens('2025-11-03T09:00', duties.opened());
      one.happens('2025-12-10T10:00', dismissed);
      expect(await told(one, '2025-12-11')).toEqual([]);
      one.contacts.of[duties.education] = ['li'];
    }
    expect(await told(here, '2026-01-09')).toEqual(['2026-01-09 li']);
    expect(await told(later, '2026-01-12')).toEqual([]);
  });
});
