import { CommandRunner } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { fold } from '#kernel';
import { FakeClock } from '#testing';
import { day, farmers, science, youth } from '../../domain/target.fixtures.ts';
import { type TargetEvent } from '../../domain/target.events.ts';
import { type Target, targetDecider, targetStream } from '../../domain/target.ts';
import { targetRows } from './set-targets.ts';
import { adoptPlan, period, reactToAll, targetOf, tellOfPlan } from '../../targets.fixtures.ts';

let runner: CommandRunner;

beforeEach(async () => {
  const clock = new FakeClock('2023-07-01T09:00:00+08:00');
  runner = new CommandRunner(new InMemoryEventStore({ clock }), clock);
  await adoptPlan(runner, { targets: [targetOf('rushan.g2'), targetOf('rushan.g3')], period });
});

const eventsOf = async (targetId: string): Promise<readonly TargetEvent[]> => {
  const { events } = await runner.store.load(targetStream(targetId));
  return events as unknown as readonly TargetEvent[];
};
const target = async (targetId: string): Promise<Target> =>
  fold(targetDecider, await eventsOf(targetId));
const typesOf = async (targetId: string): Promise<readonly string[]> =>
  (await eventsOf(targetId)).map(({ type }) => type);

const duties = { leads: [youth], supports: [science], responsible: [] };
const rule = (id: string, changes: object, reason = '会议纪要'): Promise<void> =>
  tellOfPlan(runner, 'DutiesRuled', {
    ruledOn: '2023-05-04',
    reason,
    changed: [
      { id, kind: 'target', ...duties, ...changes },
      { id: 'rushan.t4', kind: 'task', ...duties },
    ],
  });
const amend = (
  targets: readonly ReturnType<typeof targetOf>[],
  to: typeof period | null = period,
): Promise<void> =>
  tellOfPlan(runner, 'PlanAmended', {
    amendedOn: '2023-06-01',
    reason: '方案修订',
    content: { targets, period: to },
  });

describe('a ruling on the plan', () => {
  it('gives a target its new duties, once, and touches no other', async () => {
    await rule('rushan.g2', {});
    await reactToAll(runner);
    await reactToAll(runner);
    expect(await eventsOf('rushan.g2')).toMatchObject([
      { type: 'TargetSet' },
      {
        type: 'TargetRevised',
        data: {
          ...{ revisedOn: '2023-05-04', reason: '会议纪要' },
          changes: { leads: [youth] },
          before: { leads: [farmers] },
        },
        meta: { actor: 'duban.opening' },
      },
    ]);
    expect(await typesOf('rushan.g3')).toEqual(['TargetSet']);
  });

  it('before the plan was adopted concerns no target yet', () => {
    const changed = [{ id: 'rushan.g9', kind: 'target', ...duties, before: duties }];
    const data = { ruledOn: '2022-02-01', reason: '会议纪要', changed };
    const ruled = { type: 'DutiesRuled', data } as unknown as Parameters<
      typeof targetRows.DutiesRuled
    >[0];
    expect(targetRows.DutiesRuled(ruled, null)).toEqual([]);
    const plan = { office: '督查室', targets: ['rushan.g9'] };
    expect(targetRows.DutiesRuled(ruled, plan)).toHaveLength(1);
  });

  it('told again after a later one does not undo that', async () => {
    await rule('rushan.g2', {});
    await rule('rushan.g2', { leads: [science], supports: [] });
    await reactToAll(runner);
    await reactToAll(runner);
    expect(await target('rushan.g2')).toMatchObject({ leads: [science], supports: [] });
    expect(await typesOf('rushan.g2')).toEqual(['TargetSet', 'TargetRevised', 'TargetRevised']);
  });
});

describe('an amended plan', () => {
  it('revises what changed, sets what is new, drops what is gone, once', async () => {
    const longer = { from: period.from, to: day('2026-12-31') };
    const more = targetOf('rushan.g2', { value: 1_200, deadline: day('2026-12-31') });
    await amend([more, targetOf('rushan.g4')], longer);
    await reactToAll(runner);
    await reactToAll(runner);
    expect((await eventsOf('rushan.g2')).slice(1)).toMatchObject([
      {
        type: 'TargetRevised',
        data: {
          ...{ revisedOn: '2023-06-01', reason: '方案修订' },
          changes: { value: 1_200, deadline: '2026-12-31', periodTo: '2026-12-31' },
          before: { value: 1_000, deadline: '2025-12-31', periodTo: '2025-12-31' },
        },
      },
    ]);
    expect(await eventsOf('rushan.g4')).toMatchObject([
      { type: 'TargetSet', data: { office: '督查室', periodTo: '2026-12-31' } },
    ]);
    expect((await eventsOf('rushan.g3')).slice(1)).toMatchObject([
      { type: 'TargetDropped', data: { droppedOn: '2023-06-01', reason: '方案修订' } },
    ]);
  });

  it('leaves what the office decided, and where it has no period the first day', async () => {
    await reactToAll(runner);
    const today = day('2023-05-01');
    const changes = { staleAfterDays: 30 };
    const request = { targetId: 'rushan.g2', changes, reason: '按月报送', today };
    const command = { type: 'ReviseTarget', data: request } as const;
    const origin = { actor: 'u-office', commandId: 'c-9' };
    await runner.run(targetStream('rushan.g2'), targetDecider, command, origin);
    await amend([targetOf('rushan.g2')], null);
    await reactToAll(runner);
    expect(await target('rushan.g2')).toMatchObject({
      ...{ staleAfterDays: 30, periodFrom: '2021-01-01', periodTo: null },
    });
  });

  it('told again after a later one does not undo that', async () => {
    await amend([targetOf('rushan.g2', { value: 1_200 })]);
    await rule('rushan.g2', {});
    await amend([targetOf('rushan.g2', { value: 1_300, ...duties })]);
    await reactToAll(runner);
    const written = await typesOf('rushan.g2');
    await reactToAll(runner);
    expect(await typesOf('rushan.g2')).toEqual(written);
    expect(await target('rushan.g2')).toMatchObject({ value: 1_300, leads: [youth] });
  });
});

it('a withdrawn plan drops every target it ever had', async () => {
  await amend([targetOf('rushan.g2'), targetOf('rushan.g4')]);
  await tellOfPlan(runner, 'PlanWithdrawn', { withdrawnOn: '2023-06-30', reason: '上级撤销' });
  await reactToAll(runner);
  await reactToAll(runner);
  for (const targetId of ['rushan.g2', 'rushan.g4']) {
    expect((await target(targetId))?.dropped).toEqual({
      droppedOn: '2023-06-30',
      reason: '上级撤销',
    });
  }
  expect((await target('rushan.g3'))?.dropped?.droppedOn).toBe('2023-06-01');
});
