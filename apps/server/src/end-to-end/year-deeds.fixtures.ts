import { createHash } from 'node:crypto';
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
  refused,
  rule,
  sign,
} from './year-acts.fixtures.ts';
import { CODES, type Hands, NAMES, PLAN } from './year-people.fixtures.ts';
import { amendedText } from './year-plan.fixtures.ts';

const LATE_SIGNERS: readonly string[] = ['jy', 'gh', 'qx'];
const LATE_REPORTERS: readonly string[] = ['fl', 'mz', 'wl'];

const obligation =
  (name: string, body: object): Deed['do'] =>
  ({ office }) =>
    office.post(`/api/obligations/${encodeURIComponent(`${PLAN}.${name}`)}/ruling`, body);

const plan =
  (verb: string, body: object): Deed['do'] =>
  ({ office }) =>
    office.post(`/api/plans/${PLAN}/${verb}`, body);

/** A file is handed in, then named by its content in a report. */
async function reportWithEvidence({ office, of }: Hands): Promise<void> {
  const bytes = Buffer.from('日期,学校,场次\n2025-05-15,屯溪一中,1\n', 'utf8');
  const evidence = await office.upload('巡讲活动.csv', bytes);
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

const amend: Deed['do'] = async ({ office }) => {
  await office.post(`/api/plans/${PLAN}/amendment`, { name: '修订稿.txt', text: amendedText() });
  const seen = await office.get(`/api/plans/${PLAN}/amendment`);
  const { added, removed, changed } = seen as Record<string, number>;
  // Added: task 23. Changed: the text and the date of task 11.
  if (added !== 1 || removed !== 0 || changed !== 1) throw new Error(JSON.stringify(seen));
};

/** April to September: what people did, in order. */
export const firstHalf: readonly Deed[] = [
  on('2025-04-02', sign(...CODES.filter((code) => !LATE_SIGNERS.includes(code)))),
  // One signs for one of its three tasks; another objects within three working days.
  on(
    '2025-04-03',
    all(
      act('gh', 't6', 'sign'),
      act('jy', 't20', 'dispute', { proposed: NAMES.rs, reason: '人才队伍和职称工作归口人社部门' }),
    ),
  ),
  on(
    '2025-04-07',
    plan('rulings', {
      rulings: [{ edit: 'transfer', id: `${PLAN}.t20`, from: NAMES.jy, to: NAMES.rs }],
      reason: '采纳区教育局的异议',
    }),
  ),
  on('2025-04-08', sign('jy')),
  on('2025-04-09', sign('rs')),
  on('2025-04-11', act('qx', 't17', 'dispute', { reason: '应急科普不属本局职责' })),
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
  on(
    '2025-07-10',
    measureAll('2025-06-30', [
      ['g5', 270, 'ny'],
      ['g6', 160, 'ny'],
      ['g7', 190, 'ny'],
      ['g8', 8, 'gh'],
      ['g9', 2, 'gh'],
      ['g10', 210, 'gh'],
      ['g11', 88, 'gh'],
      ['g12', 650, 'sj'],
      ['g13', 7, 'kx'],
      ['g17', 185, 'kx'],
      ['g18', 4300, 'kx'],
      ['g19', 2750, 'kx'],
      ['g21', 26, 'fg'],
    ]),
  ),
  on('2025-07-15', async ({ office }) => {
    for (const [target, verdict] of [
      ['g8', 'verified'],
      ['g9', 'rejected'],
    ]) {
      const { measurements } = (await office.get(`/api/targets/${PLAN}.${target}`)) as {
        measurements: readonly { measurementId: string }[];
      };
      const id = encodeURIComponent(measurements[0]?.measurementId ?? '');
      const note = verdict === 'rejected' ? '安徽工匠名单未公布' : '与文件一致';
      const path = `/api/targets/${PLAN}.${target}/measurements/${id}/verify`;
      await office.post(path, { verdict, note });
    }
  }),
  on('2025-07-15', amend),
  on(
    '2025-07-16',
    all(
      plan('amendment/edits', {
        edits: [{ edit: 'set-leads', id: `${PLAN}.t23`, leads: [NAMES.kx] }],
      }),
      plan('amendment/approve', { reason: '区政府常务会议同意调整' }),
    ),
  ),
  on('2025-07-18', sign('kx', 'jy')),
  on(
    '2025-08-04',
    act('zz', 't10', 'extension', { newDueOn: '2025-09-30', reason: '培训班排期推迟' }),
  ),
  on(
    '2025-08-05',
    rule('t10', 'extension/decline', { organization: NAMES.zz, reason: '逾期后才申请' }),
  ),
  on(
    '2025-08-15',
    onCase(({ leader }) => leader, `t10.${NAMES.zz}`, 'red-card/approve', {
      note: '请主要负责同志过问',
    }),
  ),
  on('2025-08-26', act('zz', 't10', 'claim', { note: '已纳入党校主体班次' })),
  on('2025-08-28', accept('zz', 't10')),
  on(
    '2025-09-02',
    onCase(({ of }) => of('sj'), `t14.${NAMES.sj}`, 'answer', {
      promisedOn: '2025-09-12',
      note: '接口联调中',
    }),
  ),
  on('2025-09-08', rule('t15', 'suspend', { reason: '市科技馆闭馆改造' })),
  on(
    '2025-09-09',
    refused(
      'task-suspended',
      act('kx', 't15', 'extension', { newDueOn: '2026-03-31', reason: '闭馆' }),
    ),
  ),
  on(
    '2025-09-10',
    act('xc', 't17', 'extension', { newDueOn: '2025-11-28', reason: '等待省级预案修订' }),
  ),
  on('2025-09-12', rule('t17', 'extension/grant', { organization: NAMES.xc })),
  on(
    '2025-09-16',
    onCase(({ office }) => office, `t14.${NAMES.sj}`, 'urge', {
      ...{ urgeId: 'call-1', by: 'phone', to: '分管领导', note: '询问注册人数进展' },
    }),
  ),
  on(
    '2025-09-17',
    onCase(({ of }) => of('sj'), `t14.${NAMES.sj}`, 'urges/call-1/answer', {
      ...{ answer: '月底前完成上线', promisedOn: '2025-09-26' },
    }),
  ),
  on(
    '2025-09-19',
    onCase(({ leader }) => leader, `t14.${NAMES.sj}`, 'lower', {
      to: 'blue',
      reason: '主体工作已完成',
    }),
  ),
  on('2025-09-25', act('sj', 't14', 'claim', { note: '已上线' })),
  on('2025-09-30', accept('sj', 't14')),
];
