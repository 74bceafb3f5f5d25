import {
  accept,
  act,
  all,
  type Deed,
  measureAll,
  on,
  onCase,
  onPlan,
  refused,
  rule,
  sees,
  sign,
} from './year-acts.fixtures.ts';
import { NAMES, PLAN } from './year-people.fixtures.ts';
import { amendedText } from './year-plan.fixtures.ts';

const anyDay: unknown = expect.any(String);

const amend: Deed['do'] = async ({ office }) => {
  await office.post(`/api/plans/${PLAN}/amendment`, { name: '调整稿.txt', text: amendedText() });
  const seen = await office.get(`/api/plans/${PLAN}/amendment`);
  const { added, removed, changed } = seen as Record<string, number>;
  // Added: task 23. Changed: the text and the date of task 11.
  if (added !== 1 || removed !== 0 || changed !== 1) throw new Error(JSON.stringify(seen));
};

/** July to September. */
export const summer: readonly Deed[] = [
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
      onPlan('amendment/edits', {
        edits: [{ edit: 'set-leads', id: `${PLAN}.t23`, leads: [NAMES.kx] }],
      }),
      onPlan('amendment/approve', { reason: '区政府常务会议同意调整' }),
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
  on(
    '2025-09-11',
    all(
      sees('/api/extensions', {
        rows: [
          { organization: NAMES.xc, pendingExtension: { newDueOn: '2025-11-28', late: false } },
        ],
      }),
      sees(
        `/api/obligations/${PLAN}.t17.${encodeURIComponent(NAMES.xc)}/preview?dueOn=2025-11-28`,
        {
          // -10wd, -3wd (the Sunday 09-28 is worked), the day itself, and the ladder.
          void: ['2025-09-17', '2025-09-26', '2025-09-30', ...[1, 2, 3, 4].map(() => anyDay)].map(
            (day) => ({ on: day }),
          ),
          planned: [
            '2025-10-29',
            '2025-11-14',
            '2025-11-25',
            '2025-11-28',
            ...[1, 2, 3, 4].map(() => anyDay),
          ].map((day) => ({ on: day })),
        },
      ),
    ),
  ),
  on('2025-09-12', rule('t17', 'extension/grant', { organization: NAMES.xc })),
  on(
    '2025-09-16',
    onCase(({ office }) => office, `t14.${NAMES.sj}`, 'urge', {
      urgeId: 'call-1',
      by: 'phone',
      to: '分管领导',
      note: '询问注册人数进展',
    }),
  ),
  on(
    '2025-09-17',
    onCase(({ of }) => of('sj'), `t14.${NAMES.sj}`, 'urges/call-1/answer', {
      answer: '月底前完成上线',
      promisedOn: '2025-09-26',
    }),
  ),
  on(
    '2025-09-19',
    onCase(({ leader }) => leader, `t14.${NAMES.sj}`, 'lower', {
      to: 'blue',
      reason: '主体工作已完成',
    }),
  ),
  on(
    '2025-09-22',
    sees(`/api/explain?obligation=${PLAN}.t14.${encodeURIComponent(NAMES.sj)}`, {
      colour: { level: 'blue', raised: null, next: { level: 'red', on: '2025-09-28' } },
    }),
  ),
  on('2025-09-25', act('sj', 't14', 'claim', { note: '已上线' })),
  on('2025-09-30', accept('sj', 't14')),
];
