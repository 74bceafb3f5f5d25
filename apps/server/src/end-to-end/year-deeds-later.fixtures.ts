import {
  accept,
  act,
  all,
  checkIn,
  type Deed,
  measure,
  measureAll,
  ofTarget,
  on,
  onCase,
  onPlan,
  refused,
  rule,
  sees,
} from './year-acts.fixtures.ts';
import { CODES, type Code, NAMES, NEWCOMER, PLAN } from './year-people.fixtures.ts';

/** Eleven tasks done by the end of November, and by whom. */
const DONE_EARLY: readonly (readonly [Code, string])[] = [
  ['jy', 't1'],
  ['kx', 't2'],
  ['kj', 't5'],
  ['gh', 't6'],
  ['wj', 't8'],
  ['wj', 't9'],
  ['xc', 't13'],
  ['kx', 't16'],
  ['jy', 't21'],
  ['kx', 't22'],
  ['kx', 't23'],
];

/** Nobody asks 区数据资源局, 区气象局 and 区委组织部 at the end of the year: their tasks were due before. 区民政局 is late. */
const NOT_IN_TIME: readonly string[] = ['sj', 'qx', 'zz', 'mz'];

/** 区农业农村局's liaison leaves; who comes takes over from now. */
const handOver: Deed['do'] = async ({ office }) => {
  await office.post('/api/contacts/import', { contacts: [NEWCOMER] });
  const body = { to: NEWCOMER.contactId, reason: '岗位调整' };
  await office.post('/api/contacts/ny-liaison/handover', body);
};

/** The measurement of the first batch that turned out too high. */
const correct: Deed['do'] = async ({ office }) => {
  const { measurements } = (await office.get(`/api/targets/${PLAN}.g10`)) as {
    measurements: readonly { measurementId: string }[];
  };
  const id = encodeURIComponent(measurements[0]?.measurementId ?? '');
  const body = { value: 190, reason: '20人重复统计' };
  await office.post(`/api/targets/${PLAN}.g10/measurements/${id}/correct`, body);
};

/** October to March. */
export const winter: readonly Deed[] = [
  on('2025-10-14', correct),
  on('2025-10-15', act('fg', 't12', 'extension', { newDueOn: '2026-02-27', reason: '经费未到位' })),
  on(
    '2025-10-16',
    sees('/api/extensions', {
      rows: [{ organization: NAMES.fg, pendingExtension: { late: false } }],
    }),
  ),
  on('2025-10-17', act('fg', 't12', 'extension/withdraw')),
  on('2025-10-18', sees('/api/extensions', { rows: [] })),
  on('2025-10-20', rule('t15', 'resume')),
  on('2025-10-21', all(rule('t18', 'suspend', { reason: '等待上级通知' }), rule('t18', 'resume'))),
  on('2025-10-28', measure('jy', 'g3', { value: 2, asOf: '2025-10-25' })),
  on('2025-11-12', measure('kx', 'g16', { value: 1, asOf: '2025-11-10' })),
  on('2025-11-21', measure('sj', 'g12', { value: 400, asOf: '2025-11-20' })),
  on('2025-11-24', all(...DONE_EARLY.map(([code, task]) => act(code, task, 'claim')))),
  on(
    '2025-11-26',
    all(...DONE_EARLY.map(([code, task]) => accept(code, task)), act('xc', 't17', 'claim')),
  ),
  on('2025-11-27', all(accept('xc', 't17'), act('zz', 't11', 'claim'))),
  on('2025-12-02', accept('zz', 't11')),
  on(
    '2025-12-05',
    all(
      measureAll('2025-11-30', [
        ['g5', 35, 'ny'],
        ['g6', 30, 'ny'],
        ['g7', 30, 'ny'],
        ['g8', 2, 'gh'],
        ['g9', 3, 'gh'],
        ['g10', 205, 'gh'],
        ['g11', 104, 'gh'],
        ['g13', 2, 'kx'],
        ['g15', 38, 'kx'],
        ['g17', 205, 'kx'],
        ['g18', 5100, 'kx'],
        ['g19', 300, 'kx'],
        ['g21', 6, 'fg'],
      ]),
      measure('fg', 'g20', { value: 1, asOf: '2025-12-05' }),
    ),
  ),
  on('2025-12-08', handOver),
  on(
    '2025-12-10',
    all(
      measure(null, 'g1', { value: 15.4, asOf: '2025-12-08' }),
      measure(null, 'g2', { value: 15.4, asOf: '2025-12-08' }),
    ),
  ),
  on('2025-12-15', act('kx', 't18', 'claim')),
  on('2025-12-16', accept('kx', 't18')),
  on('2025-12-18', act('rs', 't20', 'claim')),
  on('2025-12-19', accept('rs', 't20')),
  on('2025-12-22', all(act('fg', 't12', 'claim'), act('ny', 't4', 'claim'))),
  on(
    '2025-12-24',
    all(
      accept('fg', 't12'),
      accept('ny', 't4'),
      checkIn('2025-12-31', ...CODES.filter((code) => !NOT_IN_TIME.includes(code))),
    ),
  ),
  on(
    '2025-12-31',
    refused('year-still-running', ofTarget('g4', 'years/2025/close', { note: '年底封账' })),
  ),
  on(
    '2026-01-05',
    all(
      measure('jy', 'g4', { value: 3, asOf: '2025-12-20' }),
      measure('kx', 'g13', { value: 1, asOf: '2025-12-20' }),
    ),
  ),
  on(
    '2026-01-06',
    all(checkIn('2025-12-31', 'mz'), measure('kx', 'g15', { value: 2, asOf: '2025-12-28' })),
  ),
  on(
    '2026-01-09',
    all(
      measure('ny', 'g6', { value: 10, asOf: '2025-12-31' }),
      measure('ny', 'g7', { value: 80, asOf: '2025-12-31' }),
    ),
  ),
  on('2026-01-12', act('gh', 't7', 'claim', { note: '年度数据已核' })),
  on('2026-01-13', ofTarget('g4', 'years/2025/close', { note: '全年 3 场次，差 1 场次' })),
  on('2026-01-14', accept('gh', 't7')),
  on(
    '2026-01-16',
    onCase(({ leader }) => leader, `t19.${NAMES.fg}`, 'red-card/approve', { note: '限期办结' }),
  ),
  on(
    '2026-01-20',
    rule('t11', 'reopen', {
      organization: NAMES.zz,
      dueOn: '2026-02-28',
      reason: '考核办法未印发',
    }),
  ),
  on('2026-02-10', act('fg', 't19', 'reports', { text: '示范区创建材料补报中', percent: 80 })),
  on('2026-02-27', act('zz', 't11', 'claim', { note: '考核办法已印发' })),
  on(
    '2026-03-03',
    all(
      accept('zz', 't11'),
      onCase(({ leader }) => leader, `t15.${NAMES.kx}`, 'red-card/decline', {
        reason: '近日即可办结',
      }),
    ),
  ),
  on('2026-03-10', act('kx', 't15', 'claim', { note: '巡展完成' })),
  on('2026-03-13', accept('kx', 't15')),
  on(
    '2026-03-27',
    onPlan('conclude', {
      summary: '22 项任务办结 21 项，21 项指标达标 19 项。',
    }),
  ),
];
