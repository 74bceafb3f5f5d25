import { type RecordedEvent } from '#event-store';
import { ledgerList } from '../../apps/server/src/ledger/ledger-list.ts';
import { type LedgerRow } from '../../apps/server/src/ledger/ledger-row.ts';

const UNITS = 300;
const TASKS_OF_A_PLAN = 33;
const WORK = '推进城乡义务教育优质均衡发展实施学前普及普惠行动落实高标准农田建设划定河湖管理范围';
const FIELDS = ['教育', '水利', '农业农村', '卫生健康', '文化和旅游', '自然资源', '生态环境'];

export const unitOf = (n: number): string => `县${FIELDS[n % FIELDS.length]}局${n % UNITS}`;

const two = (n: number): string => String(n).padStart(2, '0');
const dayOf = (n: number): string => `2025-${two(1 + (n % 12))}-${two(1 + (n % 28))}`;

/** The n-th task of a town, as its facts fold: a third reported, a fifth claimed, half of those accepted, a fiftieth in a case. */
export function rowOf(n: number): { readonly key: string; readonly row: LedgerRow } {
  const planId = `town-${Math.floor(n / TASKS_OF_A_PLAN)}`;
  const taskId = `${planId}.t${n % TASKS_OF_A_PLAN}`;
  const lead = unitOf(n * 7);
  const supports = [1, 2, 3].map((step) => unitOf(n * 7 + step * 13));
  const ref = { taskId, planId, region: 'town' };
  const by = { organization: lead, organizationId: `town.${lead}` };
  const dueOn = dayOf(n);
  const obligationId = `${taskId}.${lead}`;
  const facts = [
    fact(`task-${taskId}`, 'TaskAssigned', {
      ...ref,
      number: `二（${'一二三四五六七八九'[n % 9]}）${n % TASKS_OF_A_PLAN}`,
      title: WORK.slice(n % 20, (n % 20) + 18),
      tracked: true,
      leads: [lead],
      supports,
      responsible: [],
      office: '督查室',
      organizationIds: Object.fromEntries(
        [lead, ...supports].map((name) => [name, `town.${name}`]),
      ),
      dueOn,
      assignedOn: '2025-01-01',
    }),
    fact(`obligation-${obligationId}`, 'ObligationOpened', {
      ...ref,
      ...by,
      obligationId,
      kind: 'task',
      subjectId: taskId,
      number: '',
      subject: '',
      dueOn,
    }),
    ...(n % 3 === 0 ? [reported({ ...ref, ...by }, n)] : []),
    ...(n % 5 === 0
      ? [told('CompletionClaimed', { ...ref, ...by, claimedOn: dueOn, note: '' })]
      : []),
    ...(n % 10 === 0
      ? [told('CompletionAccepted', { ...ref, ...by, claimedOn: dueOn, acceptedOn: dueOn })]
      : []),
    ...(n % 50 === 1
      ? [
          fact(`escalation-${obligationId}`, 'EscalationRaised', {
            ...ref,
            obligationId,
            level: ['blue', 'yellow', 'red'][n % 3],
            draft: false,
          }),
        ]
      : []),
  ];
  const row = facts.reduce<LedgerRow | undefined>(
    (before, event) => ledgerList.evolve(before, event, taskId),
    undefined,
  );
  if (!row) throw new Error(`No line of ${taskId}`);
  return { key: taskId, row };
}

type OfTask = Readonly<Record<string, unknown>> & { readonly taskId: string };

const reported = (by: OfTask, n: number): RecordedEvent =>
  told('ProgressReported', {
    ...by,
    reportId: `r-${n}`,
    text: '已组织培训，进度符合预期。'.repeat(10),
    percent: n % 100,
    reportedOn: dayOf(n),
  });

const told = (type: string, data: OfTask): RecordedEvent => fact(`task-${data.taskId}`, type, data);

const fact = (stream: string, type: string, data: object): RecordedEvent =>
  ({ stream, type, data, revision: 0, meta: {} }) as unknown as RecordedEvent;
