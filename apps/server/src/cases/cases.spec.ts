import { namedOrganization, refused, toldActs } from '#testing';
import {
  assigned,
  type CasesFixture,
  leader,
  liaison,
  obligationId,
  path,
  raise,
  startCases,
} from './cases.fixtures.ts';
import { type CaseDetail, type CaseRow, type CaseTotals } from './cases.ts';

let feature: CasesFixture;
beforeEach(async () => {
  feature = await startCases();
  feature.clock.set('2026-01-15T10:00:00+08:00'); // a Thursday
});
afterEach(() => feature.stop());

const ask = (...body: Parameters<typeof feature.ask>) => feature.ask(...body);
const listed = async (query = '', user = leader): Promise<readonly CaseRow[]> => {
  const { body, status } = await ask('GET', `/cases${query}`, undefined, user);
  expect(status).toBe(200);
  return body['rows'] as readonly CaseRow[];
};

describe('a case with what one needs to decide on it', () => {
  beforeEach(async () => {
    await feature.write('task-zezhou.t1', assigned());
    const report = { reportId: 'r1', text: '已举办宣讲4场', percent: 60, evidence: [] };
    const later = { newDueOn: '2026-02-27', reason: '到货推迟' };
    feature.clock.set('2025-12-05T10:00:00+08:00');
    expect((await ask('POST', '/tasks/zezhou.t1/reports', report, liaison)).status).toBe(200);
    feature.clock.set('2026-01-15T10:00:00+08:00');
    expect((await ask('POST', '/tasks/zezhou.t1/extension', later, liaison)).status).toBe(200);
    await raise(feature, [
      ['blue', '2026-01-04'],
      ['yellow', '2026-01-08'],
      ['red', '2026-01-15'],
    ]);
    await raise(feature, [['blue', '2026-01-04']], {
      obligationId: 'zezhou.t2.县教育局',
      subjectId: 'zezhou.t2',
    });
  });
  const urged = async () => {
    const call = { urgeId: 'u1', by: 'phone', to: '局长', note: '请尽快办理' };
    await ask('POST', `/escalations/${encodeURIComponent(obligationId)}/urge`, call, leader);
    await feature.settle();
  };

  it('shows dates, report, request, urges, other cases, and whom the red notice goes to', async () => {
    await urged();
    const [row] = await listed('?redCard=drafted');
    expect(row).toMatchObject({
      obligationId,
      kind: 'task',
      itemId: 'zezhou.t1',
      title: '提升科学教育水平',
      clause: '将科学精神融入课堂教学。',
      level: 'red',
      originallyDueOn: '2025-12-31',
      dueOn: '2025-12-31',
      extensions: 0,
      // 4 January is worked; 1 to 3 January are off.
      workingDaysOverdue: 10,
      promisedOn: null,
      latestReport: { reportedOn: '2025-12-05', percent: 60, excerpt: '已举办宣讲4场' },
      latestFigure: null,
      urges: [{ urgeId: 'u1', urgedOn: '2026-01-15', by: 'phone', to: '局长', answer: null }],
      pending: [
        {
          asked: 'extension',
          askedOn: '2026-01-15',
          newDueOn: '2026-02-27',
          reason: '到货推迟',
        },
      ],
      otherCases: 1,
      addressees: [{ role: 'lead.head', vacant: false, names: ['赵立新'] }],
      decision: null,
      papers: [],
    });
    expect(row?.levels.map(({ level, levelOn }) => [level, levelOn])).toEqual([
      ['blue', '2026-01-04'],
      ['yellow', '2026-01-08'],
      ['red', '2026-01-15'],
    ]);
    expect(toldActs(row?.actions ?? [])).toEqual([
      ...['answerUrge of u1', 'approveRedCard', 'declineRedCard', 'urge'],
      ...['lowerEscalation', 'liftEscalation'],
    ]);
  });

  it('says whose step comes next, and that nobody holds the role', async () => {
    const rows = await listed('?level=blue');
    expect(rows).toMatchObject([
      {
        next: { form: 'yellow', rule: '+5wd' },
        addressees: [
          { role: 'lead.deputyHead', vacant: true, names: [] },
          { role: 'lead.liaison', vacant: true, names: [] },
        ],
      },
    ]);
  });

  it('tells what was decided, and all that happened', async () => {
    const url = `/escalations/${encodeURIComponent(obligationId)}/red-card/approve`;
    await ask('POST', url, { note: '请于年内完成' }, leader);
    await feature.settle();
    const { body } = await ask('GET', path, undefined, leader);
    const detail = body as unknown as CaseDetail;
    expect(detail.decision).toMatchObject({
      approved: true,
      decidedOn: '2026-01-15',
      note: '请于年内完成',
      actorId: 'u-leader',
    });
    expect(detail.cases).toMatchObject([{ levels: [{}, {}, {}], redCards: [{}] }]);
  });

  it('is to its unit what it was told, and to no other anything', async () => {
    const mine = await listed('', liaison);
    expect(mine.map(({ level, redCard, addressees }) => [level, redCard, addressees])).toEqual([
      ['yellow', 'none', expect.anything()],
      ['blue', 'none', expect.anything()],
    ]);
    const other = { ...liaison, userId: 'u-other', organization: '县科协' };
    expect(await listed('', other)).toEqual([]);
    expect(await ask('GET', path, undefined, other)).toEqual(refused('escalation-not-found', 404));
  });
});

describe('the totals', () => {
  beforeEach(async () => {
    await raise(feature, [
      ['blue', '2026-01-04'],
      ['yellow', '2026-01-08'],
      ['red', '2026-01-15'],
    ]);
    for (const [n, on] of [
      [2, '2026-01-04'],
      [3, '2026-01-14'],
    ] as const) {
      const mine = { obligationId: `zezhou.t${n}.县科协`, subjectId: `zezhou.t${n}` };
      await raise(feature, [['blue', on]], { ...mine, ...namedOrganization('县科协') });
    }
  });
  const totals = async (user = leader): Promise<CaseTotals> =>
    (await ask('GET', '/cases/totals', undefined, user)).body as unknown as CaseTotals;

  it('are by unit, colour and age, with what waits for a signature and what comes next', async () => {
    const { units, ...all } = await totals();
    expect(all).toEqual({ on: '2026-01-15', total: 3, blue: 2, yellow: 0, red: 1, drafted: 1 });
    const none = { upTo5: 0, upTo10: 0, over10: 0 };
    expect(units).toEqual([
      {
        region: 'zezhou',
        ...namedOrganization('县教育局'),
        blue: none,
        yellow: none,
        red: { ...none, upTo5: 1 },
        drafted: 1,
        total: 1,
        nextBy1: 0,
        nextBy5: 0,
      },
      {
        region: 'zezhou',
        ...namedOrganization('县科协'),
        // 4 January to the 15th are nine working days, the 14th to the 15th one.
        blue: { upTo5: 1, upTo10: 1, over10: 0 },
        yellow: none,
        red: none,
        drafted: 0,
        total: 2,
        // What was due since is due now.
        nextBy1: 2,
        nextBy5: 2,
      },
    ]);
  });

  it('hide from a unit what is in draft, and what is another’s', async () => {
    const mine = await totals(liaison);
    expect(mine).toMatchObject({ total: 1, yellow: 1, red: 0, drafted: 0 });
    expect(mine.units.map(({ organization }) => organization)).toEqual(['县教育局']);
  });
});
