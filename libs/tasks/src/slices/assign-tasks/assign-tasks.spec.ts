import { CommandRunner, type RecordedEvent } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { FakeClock } from '#testing';
import { carryOut } from '../../../../following/src/carry-out.fixtures.ts';
import { day, education, office, planTitle, science, youth } from '../../domain/task.fixtures.ts';
import {
  added,
  adopted,
  amended,
  changed,
  contentOf,
  happened,
  ledBy,
  removed,
  ruled,
  taskOf,
  withdrawn,
} from '../plan-facts.fixtures.ts';
import { assignTasks } from './assign-tasks.ts';

const [t1, t2, t3, t4] = ['rushan.t1', 'rushan.t2', 'rushan.t3', 'rushan.t4'] as const;
const ids = [t1, t2, t3, t4];
const both = { leads: [education], supports: [science], responsible: [] };
const dueOn = day('2026-06-30');
const before = { dueOn: day('2025-12-31') };
const { title } = taskOf(t1);

const adoption = adopted(contentOf([taskOf(t1), taskOf(t2), taskOf(t3)]));
const handedOn = (on = '2025-03-03') => ruled(on, { items: [changed(t1, both, ledBy(youth))] });
/** The first task renamed, the second gone, the third led by another, a fourth new; half a year more for all. */
const amendment = amended('2025-06-02', {
  items: [
    changed(t1, { ...before, title }, { dueOn, title: '新题' }),
    changed(t3, { ...before, ...both }, { dueOn, ...ledBy(youth) }),
    added({ ...taskOf(t4), dueOn, dueOnDefaulted: true }),
    removed(t2),
  ],
});
const withdrawal = withdrawn('2025-09-01', { items: [removed(t1), removed(t3), removed(t4)] });

let runner: CommandRunner;
beforeEach(() => {
  runner = new CommandRunner(new InMemoryEventStore(), new FakeClock());
});

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
  it('begin on the day of adoption, and say what their duties need to know', async () => {
    await read(await happened(runner, adoption));
    expect(await of(t1)).toMatchObject([
      {
        type: 'TaskAssigned',
        data: {
          planTitle,
          office,
          policy: { name: 'default', version: 1 },
          byAmendment: false,
          assignedOn: '2022-01-07',
          dueOn: '2025-12-31',
          dueOnDefaulted: true,
        },
        meta: { actor: 'duban.opening', correlationId: 'c-1' },
      },
    ]);
  });

  it('keep a date of their own, and have none where the plan has none', async () => {
    const own = taskOf(t2, { dueOn: day('2024-06-30') });
    await read(await happened(runner, adopted(contentOf([taskOf(t1), own], null))));
    expect(await of(t1)).toMatchObject([{ data: { dueOn: null, dueOnDefaulted: false } }]);
    expect(await of(t2)).toMatchObject([{ data: { dueOn: '2024-06-30', dueOnDefaulted: false } }]);
  });

  it('are handed on by a ruling, as who ruled, and not by one in a draft', async () => {
    const { type, data } = handedOn();
    const inDraft = { type, data: { ...data, inForce: null } };
    await read(await happened(runner, inDraft, adoption));
    expect(await typesOf(t1)).toEqual(['TaskAssigned']);
    const { leads, supports, responsible } = both;
    const target = { kind: 'target', id: 'rushan.g1', change: 'changed' } as const;
    const items = [
      changed(t1, both, ledBy(youth)),
      { ...target, before: { leads, supports, responsible }, after: ledBy(youth) },
    ];
    await read(await happened(runner, ruled('2025-03-03', { items })));
    const [, transfer] = await of(t1);
    expect(transfer).toMatchObject({
      type: 'LeadRuled',
      data: {
        ...ledBy(youth),
        before: both,
        ruledOn: '2025-03-03',
        reason: '职责调整',
        planTitle,
        organizations: [education, science, youth],
      },
      meta: { actor: 'u-office', correlationId: 'c-1' },
    });
    expect(transfer?.data).not.toHaveProperty('asked');
    expect(await typesOf(t2)).toEqual(['TaskAssigned']);
    expect(await typesOf('rushan.g1')).toEqual([]);
  });

  it('are added, revised, handed on and cancelled by an amendment', async () => {
    await read(await happened(runner, adoption, amendment));
    expect((await of(t1)).slice(1)).toMatchObject([
      {
        type: 'TaskRevised',
        data: { title: '新题', dueOn: '2026-06-30', before: { title, dueOn: '2025-12-31' } },
      },
    ]);
    expect((await of(t2)).slice(1)).toMatchObject([
      { type: 'TaskCancelled', data: { cancelledOn: '2025-06-02', reason: '国家方案修订' } },
    ]);
    expect((await of(t3)).slice(1)).toMatchObject([
      {
        type: 'LeadRuled',
        data: { leads: [youth], asked: { dueOn: '2026-06-30' }, dueOn: '2026-06-30' },
      },
      { type: 'TaskRevised', data: { dueOn: '2026-06-30', organizations: [youth] } },
    ]);
    expect(await of(t4)).toMatchObject([
      {
        type: 'TaskAssigned',
        data: {
          planTitle,
          office,
          policy: { name: 'default', version: 1 },
          byAmendment: true,
          assignedOn: '2025-06-02',
          dueOn: '2026-06-30',
          dueOnDefaulted: true,
        },
        meta: { actor: 'u-office' },
      },
    ]);
  });

  it('are not told of the same amendment what it leaves as it is', async () => {
    const items = [changed(t1, both, ledBy(youth)), changed(t2, { title }, { title: '新题' })];
    await read(await happened(runner, adoption, amended('2025-06-02', { items })));
    expect(await typesOf(t1)).toEqual(['TaskAssigned', 'LeadRuled']);
    expect((await of(t1))[1]?.data).not.toHaveProperty('asked');
    expect(await typesOf(t2)).toEqual(['TaskAssigned', 'TaskRevised']);
  });

  it('end with their plan, those of an amendment too, for a reason', async () => {
    const { data } = withdrawal;
    const blank = { type: 'PlanWithdrawn', data: { ...data, reason: ' ' } } as typeof withdrawal;
    await read(await happened(runner, adoption, amendment, blank));
    for (const id of [t1, t3, t4]) {
      expect((await of(id)).at(-1)).toMatchObject({
        type: 'TaskCancelled',
        data: { cancelledOn: '2025-09-01', reason: '随方案终止' },
      });
    }
    expect(await typesOf(t2)).toEqual(['TaskAssigned', 'TaskCancelled']);
  });

  it('are as they are when the plan is read again from its first fact', async () => {
    const back = ruled('2025-04-01', { items: [changed(t1, ledBy(youth), both)] });
    const facts = await happened(runner, adoption, handedOn(), back, amendment);
    await read(facts);
    const written = await Promise.all(ids.map(of));
    expect(written[0]?.map(({ type }) => type)).toEqual([
      ...['TaskAssigned', 'LeadRuled', 'LeadRuled', 'TaskRevised'],
    ]);
    await read([...facts, ...facts]);
    expect(await Promise.all(ids.map(of))).toEqual(written);
  });

  it('go on where the reading was broken off', async () => {
    const facts = await happened(runner, adoption, amendment);
    for (let commands = 1; commands < 12; commands++) {
      await read(facts, new TiringRunner(runner.store, runner.clock, commands)).catch(
        () => undefined,
      );
    }
    await read(facts);
    expect(await typesOf(t1)).toEqual(['TaskAssigned', 'TaskRevised']);
    expect(await typesOf(t2)).toEqual(['TaskAssigned', 'TaskCancelled']);
    expect(await typesOf(t3)).toEqual(['TaskAssigned', 'LeadRuled', 'TaskRevised']);
    expect(await typesOf(t4)).toEqual(['TaskAssigned']);
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
