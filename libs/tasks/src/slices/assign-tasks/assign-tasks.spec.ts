import { CommandRunner, type RecordedEvent } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { idOf } from '#kernel';
import { FakeClock } from '#testing';
import { carryOut } from '../../../../following/src/carry-out.fixtures.ts';
import { assign, day, education, office, science, youth } from '../../domain/task.fixtures.ts';
import { assignTasks } from './assign-tasks.ts';

const { number, title, section, tracked, clause } = assign({}).data;
type Duties = { leads: string[]; supports: string[]; responsible: string[] };
const both: Duties = { leads: [education], supports: [science], responsible: [] };
const taskOf = (id: string, more: object = {}) => ({
  ...{ id, number, title, section, tracked, clause, ...both, dueOn: null, ...more },
});

const plan = { planId: 'rushan', region: 'rushan' };
const period = { from: day('2021-01-01'), to: day('2025-12-31') };
const t = (n: number): string => `rushan.t${n}`;

const adopted = {
  type: 'PlanAdopted',
  data: {
    ...{ ...plan, office, adoptedOn: '2022-01-07' },
    content: { tasks: [taskOf(t(1)), taskOf(t(2)), taskOf(t(3))], period },
  },
};
const ruled = (id: string, leads: readonly string[], on = '2025-03-03') => ({
  type: 'DutiesRuled',
  data: {
    ...{ ...plan, ruledOn: on, reason: '职责调整' },
    changed: [
      { id, kind: 'task', ...both, leads, before: both },
      { id: 'rushan.q1', kind: 'target', ...both, leads, before: both },
    ],
  },
});
/** The first task renamed, the second gone, the third as ruled, a fourth new; a day more for all. */
const amended = {
  type: 'PlanAmended',
  data: {
    ...{ ...plan, amendedOn: '2025-06-02', reason: '国家方案修订' },
    content: {
      tasks: [taskOf(t(1), { title: '新题' }), taskOf(t(3), { leads: [youth] }), taskOf(t(4))],
      period: { ...period, to: day('2026-06-30') },
    },
  },
};
const withdrawn = {
  type: 'PlanWithdrawn',
  data: { ...plan, withdrawnOn: '2025-09-01', reason: '并入新方案' },
};

let runner: CommandRunner;
beforeEach(() => {
  runner = new CommandRunner(new InMemoryEventStore(), new FakeClock());
});

type PlanFact = { readonly type: string; readonly data: object };

async function happened(...facts: readonly PlanFact[]): Promise<readonly RecordedEvent[]> {
  const meta = { actor: 'u-office', correlationId: 'c-1' };
  const { revision, exists } = await runner.store.load('plan-rushan');
  const events = facts.map((fact, index) => ({
    ...{ ...fact, meta, id: idOf(`${revision + index}|plan`) },
  }));
  await runner.store.append('plan-rushan', events, exists ? revision : 'no-stream');
  return (await runner.store.load('plan-rushan')).events;
}

async function read(events: readonly RecordedEvent[], reader = runner): Promise<void> {
  for (const event of events) await carryOut(assignTasks(reader), event);
}

const of = async (id: string) =>
  (await runner.store.load(`task-${id}`)).events.map(({ type, data, meta }) => ({
    type,
    data,
    meta,
  }));
const typesOf = async (id: string) => (await of(id)).map(({ type }) => type);

describe('tasks follow their plan', () => {
  it('begin on the day of adoption', async () => {
    await read(await happened(adopted));
    expect(await of(t(1))).toMatchObject([
      { type: 'TaskAssigned', data: { assignedOn: '2022-01-07', dueOn: '2025-12-31' } },
    ]);
  });

  it('are handed on by a ruling, as who ruled, and not by one in a draft', async () => {
    await read(await happened(ruled(t(1), [youth]), adopted));
    expect(await typesOf(t(1))).toEqual(['TaskAssigned']);
    await read(await happened(ruled(t(1), [youth])));
    expect((await of(t(1)))[1]).toMatchObject({
      type: 'LeadRuled',
      data: {
        ...{ ...both, leads: [youth], before: both, ruledOn: '2025-03-03', reason: '职责调整' },
        organizations: [education, science, youth],
      },
      meta: { actor: 'u-office', correlationId: 'c-1' },
    });
    expect(await typesOf(t(2))).toEqual(['TaskAssigned']);
    expect(await typesOf('rushan.q1')).toEqual([]);
  });

  it('are added, revised, handed on and cancelled by an amendment', async () => {
    await read(await happened(adopted, ruled(t(3), [youth]), amended));
    expect((await of(t(1)))[1]).toMatchObject({
      type: 'TaskRevised',
      data: { title: '新题', dueOn: '2026-06-30', before: { title, dueOn: '2025-12-31' } },
    });
    expect((await of(t(2))).slice(1)).toMatchObject([
      { type: 'TaskCancelled', data: { cancelledOn: '2025-06-02', reason: '国家方案修订' } },
    ]);
    expect(await typesOf(t(3))).toEqual(['TaskAssigned', 'LeadRuled', 'TaskRevised']);
    expect(await of(t(4))).toMatchObject([
      { data: { office, assignedOn: '2025-06-02', dueOn: '2026-06-30', dueOnDefaulted: true } },
    ]);
  });

  it('end with their plan, those of an amendment too', async () => {
    await read(await happened(adopted, amended, withdrawn));
    for (const n of [1, 2, 3, 4]) expect((await typesOf(t(n))).at(-1)).toBe('TaskCancelled');
    expect((await typesOf(t(2))).filter((type) => type === 'TaskCancelled')).toHaveLength(1);
    expect((await of(t(4))).at(-1)).toMatchObject({
      data: { cancelledOn: '2025-09-01', reason: '并入新方案' },
    });
  });

  it('are as they are when the plan is read again from its first fact', async () => {
    const later = [ruled(t(1), [youth]), ruled(t(1), [education], '2025-04-01')];
    const facts = await happened(adopted, ...later, amended);
    await read(facts);
    const written = await Promise.all([1, 2, 3, 4].map((n) => of(t(n))));
    expect(written[0]?.map(({ type }) => type)).toEqual([
      ...['TaskAssigned', 'LeadRuled', 'LeadRuled', 'TaskRevised'],
    ]);
    await read([...facts, ...facts]);
    expect(await Promise.all([1, 2, 3, 4].map((n) => of(t(n))))).toEqual(written);
  });

  it('go on where the reading was broken off', async () => {
    const facts = await happened(adopted, amended);
    for (let commands = 1; commands < 12; commands++) {
      await read(facts, new TiringRunner(runner.store, runner.clock, commands)).catch(
        () => undefined,
      );
    }
    await read(facts);
    expect(await typesOf(t(1))).toEqual(['TaskAssigned', 'TaskRevised']);
    expect(await typesOf(t(2))).toEqual(['TaskAssigned', 'TaskCancelled']);
    expect(await typesOf(t(3))).toEqual(['TaskAssigned', 'TaskRevised', 'LeadRuled']);
  });
});

/** Takes some commands, then no more. */
class TiringRunner extends CommandRunner {
  constructor(
    store: CommandRunner['store'],
    clock: CommandRunner['clock'],
    private left: number,
  ) {
    super(store, clock);
  }
  override followFact: CommandRunner['followFact'] = (...command) => {
    if (this.left-- > 0) return super.followFact(...command);
    return Promise.reject(new Error('the disk is gone'));
  };
}
