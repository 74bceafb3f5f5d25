import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#platform';
import { type OpenLogHome } from './logs.fixtures.ts';
import { asker, Town } from './town.fixtures.ts';
import { amendedText } from './year-plan.fixtures.ts';

const PLAN = 'tunxi';
/** Both lead nothing else in the plan than what is named here. */
const [LEAD, OTHER, THIRD] = ['区教育局', '区科协', '区林业局'];
const seed = readFileSync(join(projectRoot(), 'seeds', 'tunxi.txt'), 'utf8');

type Receipt = { readonly position?: string };
type Row = Readonly<Record<string, unknown>>;

/**
 * What an obligation says right after something was done.
 * @param roles of the servers that are started, one after another; the last one is asked
 */
export function describeAfter(openLog: OpenLogHome, roles: readonly (string | undefined)[]): void {
  let town: Town;
  let ask: ReturnType<typeof asker>;
  let position = '';

  const write = async (path: string, body: object): Promise<void> => {
    const receipt = await ask<Receipt>('POST', path, body);
    expect(receipt.position).toBeDefined();
    position = receipt.position ?? '';
  };
  const after = (): string => `after=${encodeURIComponent(position)}`;
  /** "Not yet" (503) is no answer, and is asked again; whatever is answered must be true. */
  const get = async <T>(path: string): Promise<T> => {
    for (;;) {
      try {
        return await ask<T>('GET', path);
      } catch (error) {
        if (!String(error).includes('"views-behind"')) throw error;
      }
    }
  };
  const obligation = (id: string): Promise<Row> =>
    get(`obligations/${encodeURIComponent(`${PLAN}.${id}`)}?${after()}`);
  const list = async (): Promise<readonly Row[]> => {
    const where = `planId=${PLAN}&limit=500&${after()}`;
    return (await get<{ rows: readonly Row[] }>(`obligations?${where}`)).rows;
  };
  const task = (id: string, verb: string, body: object): Promise<void> =>
    write(`tasks/${PLAN}.${id}/${verb}`, body);
  const lead = (n: number): object => {
    return { edit: 'set-leads', id: `${PLAN}.t${n}`, leads: [LEAD] };
  };
  const TASKS = Array.from({ length: 16 }, (__, index) => index + 1);

  beforeAll(async () => {
    town = await Town.open(openLog, '2025-04-01T08:00:00+08:00');
    for (const role of roles) ask = asker(await town.start(role));
    await ask('POST', 'plans', { planId: PLAN, region: PLAN, name: 'tunxi.txt', text: seed });
    await ask('POST', `plans/${PLAN}/rulings`, { rulings: TASKS.map(lead), reason: '牵头' });
  });
  afterAll(() => town.close());

  it('an adoption: everything that it opens', async () => {
    await write(`plans/${PLAN}/adopt`, {
      adoptedOn: '2025-04-01',
      office: '督查室',
      checkIns: ['06-30'],
    });
    const rows = await list();
    const of = (kind: string): number => rows.filter((row) => row['kind'] === kind).length;
    const ids = rows.map(({ obligationId }) => obligationId);
    for (const n of TASKS) expect(ids).toContain(`${PLAN}.t${n}.${LEAD}`);
    expect([of('target') > 0, of('sign-off') > 0, of('check-in') > 0]).toEqual([true, true, true]);
  });

  it('twelve claims: each is claimed', async () => {
    const statuses: unknown[] = [];
    for (const n of TASKS.slice(0, 12)) {
      await task(`t${n}`, 'claim', { organization: LEAD, note: '完成' });
      statuses.push((await obligation(`t${n}.${LEAD}`))['status']);
    }
    expect(statuses).toEqual(Array.from({ length: 12 }, () => 'claimed'));
  });

  it.each([
    ['a return', 't1', 'return', { organization: LEAD, reason: '不全' }, { status: 'open' }],
    ['an acceptance', 't2', 'accept', { organization: LEAD }, { status: 'met' }],
    [
      ...(['a reopening', 't2', 'reopen'] as const),
      { organization: LEAD, dueOn: '2025-10-31', reason: '不实' },
      { status: 'open', dueOn: '2025-10-31' },
    ],
    [
      ...(['a suspension', 't13', 'suspend'] as const),
      { from: '2025-04-01', reason: '待批' },
      { status: 'suspended' },
    ],
    ['a resumption', 't13', 'resume', { on: '2025-04-01' }, { status: 'open' }],
    ['a cancellation', 't14', 'cancel', { reason: '机构改革' }, { status: 'waived' }],
  ] as const)('%s', async (___, id, verb, body, expected) => {
    await task(id, verb, body);
    expect(await obligation(`${id}.${LEAD}`)).toMatchObject(expected);
  });

  it('an extension that is granted', async () => {
    const wish = { organization: LEAD, newDueOn: '2026-03-31', reason: '场馆改造' };
    await task('t15', 'extension', wish);
    await task('t15', 'extension/grant', { organization: LEAD });
    expect(await obligation(`t15.${LEAD}`)).toMatchObject({ dueOn: '2026-03-31' });
  });

  it('a signature for everything, and a report on everything', async () => {
    await write('tasks/sign', { planId: PLAN, organization: LEAD });
    expect(await obligation(`sign-off.${LEAD}`)).toMatchObject({ status: 'met' });
    const report = { organization: LEAD, text: '正常推进' };
    await write(`plans/${PLAN}/check-ins/2025-06-30`, report);
    expect(await obligation(`check-in.2025-06-30.${LEAD}`)).toMatchObject({ status: 'met' });
  });

  it('a ruling: ended for one, opened for the other', async () => {
    const rulings = [{ edit: 'transfer', id: `${PLAN}.t16`, from: LEAD, to: THIRD }];
    await write(`plans/${PLAN}/rulings`, { rulings, reason: '职责调整' });
    expect(await obligation(`t16.${LEAD}`)).toMatchObject({ status: 'waived' });
    expect(await obligation(`t16.${THIRD}`)).toMatchObject({ status: 'open' });
    expect(await obligation(`sign-off.${THIRD}`)).toMatchObject({ kind: 'sign-off' });
  });

  it('a measurement that reaches its target, a correction that takes it back', async () => {
    const rows = await list();
    const open = rows.find(({ kind, status, clause }) => {
      return kind === 'target' && status === 'open' && String(clause).includes('巡讲活动');
    });
    const [targetId, id] = [String(open?.['itemId']), String(open?.['obligationId'])];
    const one = { measurementId: 'm', value: 999_999, asOf: '2025-04-01', source: '统计' };
    await write(`targets/${targetId}/measurements`, one);
    await write(`targets/${targetId}/measurements/m/verify`, { verdict: 'verified', note: '' });
    expect(await obligation(id.slice(PLAN.length + 1))).toMatchObject({ status: 'met' });
    await write(`targets/${targetId}/measurements/m/correct`, { value: 0, reason: '误报' });
    expect(await obligation(id.slice(PLAN.length + 1))).toMatchObject({ status: 'open' });
  });

  it('nothing that is no place in the log: it is refused, not waited for', async () => {
    for (const place of ['zzz', '-1', '2025-04-01', '0'.repeat(150)]) {
      await expect(ask('GET', `plans?after=${place}`)).rejects.toThrow('after-malformed');
    }
  });

  it('what the office rules on an obligation itself', async () => {
    const past = (await list()).find(({ status }) => status === 'baselined');
    const id = String(past?.['obligationId']).slice(PLAN.length + 1);
    const path = `obligations/${encodeURIComponent(`${PLAN}.${id}`)}/ruling`;
    await write(path, { outcome: 'void', reason: '当年未开展' });
    expect(await obligation(id)).toMatchObject({ status: 'waived' });
  });

  it('an amendment: opened, moved', async () => {
    await ask('POST', `plans/${PLAN}/amendment`, { name: '修订.txt', text: amendedText() });
    await write(`plans/${PLAN}/amendment/approve`, { reason: '修订' });
    expect(await obligation(`t23.${OTHER}`)).toMatchObject({ itemId: `${PLAN}.t23` });
    expect(await obligation(`t11.${LEAD}`)).toMatchObject({ dueOn: '2025-11-30' });
  });

  it('a withdrawal: everything that was owed', async () => {
    await write(`plans/${PLAN}/withdraw`, { reason: '重新印发' });
    const statuses = new Set((await list()).map(({ status }) => status));
    expect([...statuses].sort()).toEqual(['met', 'waived']);
  });
}
