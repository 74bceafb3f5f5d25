import { DirectFileReader } from '#documents';
import { type User } from '#http';
import { officer } from '#testing/feature';
import { refused } from '#testing';
import {
  type CasesFixture,
  leader,
  liaison,
  obligationId,
  paperPath,
  path,
  raise,
  startCases,
} from './cases.fixtures.ts';
import { noticeFile, noticeName } from './notice-file.ts';
import { type SupervisionNotice } from './notice.ts';

let feature: CasesFixture;
beforeEach(async () => {
  feature = await startCases();
  feature.clock.set('2026-01-15T10:00:00+08:00'); // a Thursday
});
afterEach(() => feature.stop());

const ask = (...body: Parameters<typeof feature.ask>) => feature.ask(...body);
const paper = async (query = '', user: User = leader): Promise<SupervisionNotice> => {
  const { body, status } = await ask('GET', `${paperPath}${query}`, undefined, user);
  expect(status).toBe(200);
  return body as unknown as SupervisionNotice;
};
const issue = async (body: object = {}, user: User = officer) => {
  const answer = await ask('POST', paperPath, body, user);
  await feature.settle();
  return answer;
};
const [blue, yellow, red] = [
  ['blue', '2026-01-04'],
  ['yellow', '2026-01-08'],
  ['red', '2026-01-15'],
] as const;
const escalation = `/escalations/${encodeURIComponent(obligationId)}`;

describe('the paper of a case', () => {
  it('is a draft without a number until it is issued', async () => {
    await raise(feature, [blue, yellow]);
    expect(await paper('', officer)).toMatchObject({
      number: null,
      agency: '督',
      level: 'yellow',
      organization: '县教育局',
      office: '县督查室',
      title: '提升科学教育水平',
      issuedOn: '2026-01-15',
      // 16, 19 and 20 January.
      replyBy: '2026-01-20',
      contact: { name: '王建国', phone: '0356-3030000' },
      dueText: '2025年12月31日',
      reason:
        '截至2026年1月15日，该事项已逾期10个工作日。1月4日列入蓝色督办，1月8日列入黄色督办。尚未回复督办。',
      actions: [{ action: 'issueSupervisionNotice', refused: null }],
    });
    expect((await paper('', liaison)).actions).toEqual([]);
  });

  it('keeps the number and every word that it was issued with', async () => {
    await raise(feature, [blue, yellow]);
    const demand = '请于1月30日前办结。';
    expect((await issue({ agency: '清督', demand })).body).toMatchObject({ written: 1 });
    const issued = await paper();
    expect(issued).toMatchObject({ number: '清督黄〔2026〕1号', demand, actions: [] });
    feature.clock.set('2026-02-10T10:00:00+08:00');
    expect((await issue({ agency: '他督' })).body).toMatchObject({ written: 0 });
    expect(await paper()).toEqual(issued);
    const { body } = await ask('GET', path, undefined, leader);
    expect(body['papers']).toEqual([
      { level: 'yellow', number: '清督黄〔2026〕1号', issuedOn: '2026-01-15' },
    ]);
  });

  it('has the next number of its year and colour, and the word used last', async () => {
    await raise(feature, [blue]);
    await issue({ agency: '清督' });
    const other = { obligationId: 'zezhou.t2.县教育局', subjectId: 'zezhou.t2' };
    await raise(feature, [blue], other);
    const url = `/escalations/${encodeURIComponent(other.obligationId)}/notice`;
    await ask('POST', url, {}, officer);
    await feature.settle();
    expect((await ask('GET', url)).body).toMatchObject({ number: '清督蓝〔2026〕2号' });
  });

  it('is red when it is signed, and says what was said then and by whom', async () => {
    await raise(feature, [blue, yellow, red]);
    expect(await issue()).toEqual(refused('red-card-not-approved'));
    const [act] = (await paper('', officer)).actions;
    expect(act?.refused?.code).toBe('red-card-not-approved');
    await ask('POST', `${escalation}/red-card/approve`, { note: '请于年内完成' }, leader);
    await feature.settle();
    expect((await issue()).body).toMatchObject({ written: 1 });
    expect(await paper()).toMatchObject({ number: '督红〔2026〕1号', demand: '请于年内完成' });
  });

  it('of a red notice in draft is yellow to the unit', async () => {
    await raise(feature, [blue, yellow]);
    await issue();
    await raise(feature, [red]);
    expect((await paper()).level).toBe('red');
    expect(await paper('', liaison)).toMatchObject({ level: 'yellow', number: '督黄〔2026〕1号' });
    expect(await ask('GET', `${paperPath}?level=red`, undefined, liaison)).toEqual(
      refused('supervision-notice-not-found', 404),
    );
  });

  it('of an earlier colour can be had again; one that was never issued cannot', async () => {
    await raise(feature, [blue]);
    await issue();
    await raise(feature, [yellow]);
    expect(await paper('?level=blue')).toMatchObject({ number: '督蓝〔2026〕1号' });
    expect(await ask('GET', `${paperPath}?level=red`)).toEqual(
      refused('supervision-notice-not-found', 404),
    );
    expect((await ask('GET', `${paperPath}?level=green`)).status).toBe(422);
  });

  it('is issued by the office or who signs, in their region, for what runs', async () => {
    await raise(feature, [blue]);
    expect((await issue({}, liaison)).status).toBe(403);
    expect((await issue({}, { ...officer, region: 'tunxi' })).status).toBe(404);
    for (const agency of ['', 'abc', '督'.repeat(11)]) {
      expect((await issue({ agency })).status).toBe(422);
    }
    expect((await issue({ demand: '好'.repeat(501) })).status).toBe(422);
    await ask('POST', `${escalation}/lift`, { reason: '已专题研究' }, leader);
    await feature.settle();
    expect(await issue()).toEqual(refused('escalation-resolved'));
  });
});

describe('the Word file of a paper', () => {
  const textOf = async (notice: SupervisionNotice): Promise<string> => {
    const { text } = await new DirectFileReader().readPlan(await noticeFile(notice));
    return text;
  };

  it('is marked as a draft, or bears its number', async () => {
    await raise(feature, [blue, yellow]);
    const draft = await paper();
    expect(noticeName(draft)).toBe('黄色督办单 拟稿 县教育局.docx');
    expect(await textOf(draft)).toContain('编号　（拟稿）');
    await issue({ agency: '清督' });
    const text = await textOf(await paper());
    for (const said of [
      ...['编号　清督黄〔2026〕1号', '加急', '黄色督办单', '县教育局', '县科协'],
      ...['《泽州县全民科学素质行动规划纲要实施方案》二（一）1', '2025年12月31日'],
      ...['已逾期10个工作日', '2026年1月20日', '王建国　电话：0356-3030000', '县督查室'],
      ...['2026年1月15日', '回执', '签收人', '单位负责人（签字）', '审核意见', '办结日期'],
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain('拟稿');
  });

  it('is downloaded under its name', async () => {
    await raise(feature, [blue]);
    const { status, headers } = await feature.download(`${paperPath}.docx`, leader);
    expect(status).toBe(200);
    expect(headers['content-disposition']).toContain(encodeURIComponent('蓝色督办单'));
  });
});
