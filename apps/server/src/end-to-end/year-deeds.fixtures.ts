import { createHash } from 'node:crypto';
import {
  accept,
  act,
  all,
  checkIn,
  type Deed,
  measure,
  ofTarget,
  on,
  onPlan,
  rule,
  sees,
  sign,
} from './year-acts.fixtures.ts';
import { CODES, type Hands, NAMES, PLAN } from './year-people.fixtures.ts';

const among = (row: object): unknown => expect.arrayContaining([expect.objectContaining(row)]);

const LATE_SIGNERS: readonly string[] = ['jy', 'gh', 'qx'];
const LATE_REPORTERS: readonly string[] = ['fl', 'mz', 'wl'];

const obligation =
  (name: string, body: object): Deed['do'] =>
  ({ office }) =>
    office.post(`/api/obligations/${encodeURIComponent(`${PLAN}.${name}`)}/ruling`, body);

/** A file is handed in, then named by its content in a report. */
async function reportWithEvidence({ of }: Hands): Promise<void> {
  const bytes = Buffer.from('日期,学校,场次\n2025-05-15,屯溪一中,1\n', 'utf8');
  const evidence = await of('jy').upload('巡讲活动.csv', bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (evidence.sha256 !== sha256) throw new Error('another file came to be kept');
  const body = {
    organization: NAMES.jy,
    text: '已开展巡讲1场次',
    percent: 40,
    evidence: [evidence],
  };
  await of('jy').post(`/api/tasks/${PLAN}.t1/reports`, body);
}

/** April to early July: what people did, in order. */
export const spring: readonly Deed[] = [
  on('2025-04-02', sign(...CODES.filter((code) => !LATE_SIGNERS.includes(code)))),
  // One signs for one of its three tasks; another objects within three working days.
  on(
    '2025-04-03',
    all(
      act('gh', 't6', 'sign'),
      act('jy', 't20', 'dispute', { proposed: NAMES.rs, reason: '人才队伍和职称工作归口人社部门' }),
    ),
  ),
  // Tasks 6, 7 and 17 name it.
  on(
    '2025-04-04',
    all(
      sees(`/api/sign-offs?planId=${PLAN}`, {
        rows: among({ organization: NAMES.gh, named: 3, signed: 1 }),
      }),
      sees('/api/disputes', {
        rows: [{ organization: NAMES.jy, dispute: { proposed: NAMES.rs, late: false } }],
      }),
    ),
  ),
  on(
    '2025-04-07',
    onPlan('rulings', {
      rulings: [{ edit: 'transfer', id: `${PLAN}.t20`, from: NAMES.jy, to: NAMES.rs }],
      reason: '采纳区教育局的异议',
    }),
  ),
  on('2025-04-08', sign('jy')),
  on('2025-04-09', sign('rs')),
  on('2025-04-11', act('qx', 't17', 'dispute', { reason: '应急科普不属本局职责' })),
  on(
    '2025-04-12',
    sees('/api/disputes', { rows: [{ organization: NAMES.qx, dispute: { late: true } }] }),
  ),
  on(
    '2025-04-14',
    rule('t17', 'dispute/dismiss', { organization: NAMES.qx, reason: '预警科普由气象部门配合' }),
  ),
  on('2025-04-15', sign('qx')),
  on(
    '2025-04-18',
    all(
      obligation(`g14.2022.${NAMES.kx}`, { outcome: 'void', reason: '当年未开展评审' }),
      obligation(`g12.2024.${NAMES.sj}`, {
        outcome: 'owed',
        dueOn: '2025-05-30',
        reason: '补报数据',
      }),
    ),
  ),
  on('2025-05-12', sign('gh')),
  on(
    '2025-05-20',
    all(
      reportWithEvidence,
      ofTarget('g1', 'reference', {
        asOf: '2024-12-31',
        value: 14.6,
        source: '全省公民科学素质调查',
      }),
      measure(null, 'g1', { value: 13.9, asOf: '2025-04-30' }),
      measure(null, 'g2', { value: 13.9, asOf: '2025-04-30' }),
    ),
  ),
  on('2025-05-21', measure('sj', 'g12', { value: 1200, asOf: '2024-12-31' })),
  on(
    '2025-06-10',
    act('gh', 't7', 'reports', { text: '已建成劳模工匠创新工作室1个', percent: 50 }),
  ),
  on('2025-06-10', act('jy', 't3', 'claim', { note: '培训已全部完成' })),
  on('2025-06-12', rule('t3', 'return', { organization: NAMES.jy, reason: '缺培训签到表' })),
  on('2025-06-18', act('jy', 't3', 'claim', { note: '已补签到表' })),
  on('2025-06-19', accept('jy', 't3')),
  on(
    '2025-06-20',
    checkIn('2025-06-30', ...CODES.filter((code) => !LATE_REPORTERS.includes(code))),
  ),
  on('2025-06-30', checkIn('2025-06-30', 'fl')),
  on('2025-07-03', checkIn('2025-06-30', 'mz')),
  on('2025-07-08', checkIn('2025-06-30', 'wl')),
];
