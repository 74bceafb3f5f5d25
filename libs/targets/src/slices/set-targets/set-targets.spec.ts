import { CommandRunner } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { fold } from '#kernel';
import type { ItemChange } from '#plans';
import { FakeClock, idsOfOrganizations } from '#testing';
import { day, farmers, science, youth } from '../../domain/target.fixtures.ts';
import { type TargetEvent } from '../../domain/target.events.ts';
import { type Target, targetDecider, targetStream } from '../../domain/target.ts';
import {
  added,
  adoptPlan,
  changed,
  changesOf,
  period,
  reactToAll,
  removed,
  targetOf,
  tellOfPlan,
} from '../../targets.fixtures.ts';

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

const inForce = {
  planTitle: '实施方案（修订）',
  office: '督查室',
  policy: { name: 'strict', version: 2 },
  organizationIds: idsOfOrganizations('督查室', farmers, science, youth),
};
const was = { leads: [farmers], supports: [science], responsible: [] };
const is = { leads: [youth], supports: [science], responsible: [] };
const later = { leads: [science], supports: [], responsible: [] };

const rule = (items: readonly ItemChange[], more: object = {}): Promise<void> => {
  const why = { ruledOn: '2023-05-04', reason: '会议纪要' };
  const data = { ...why, inForce, changes: changesOf(...items), ...more };
  return tellOfPlan(runner, 'DutiesRuled', data, { actor: 'u-office' });
};
const amend = (...items: readonly ItemChange[]): Promise<void> => {
  const data = {
    amendedOn: '2023-06-01',
    reason: '方案修订',
    inForce,
    changes: changesOf(...items),
  };
  return tellOfPlan(runner, 'PlanAmended', data);
};
/** As after a crash, twice. */
const reactTwice = async (): Promise<void> => {
  await reactToAll(runner);
  await reactToAll(runner);
};

describe('an adopted plan', () => {
  it('sets each of its targets, once, with what its duties need to say of the plan', async () => {
    await reactTwice();
    expect(await eventsOf('rushan.g3')).toMatchObject([
      {
        type: 'TargetSet',
        data: {
          planId: 'rushan',
          region: 'rushan',
          office: '督查室',
          planTitle: '实施方案',
          policy: { name: 'default', version: 1 },
          setOn: '2022-03-01',
          byAmendment: false,
          value: 1_000,
          leads: [farmers],
          periodFrom: '2021-01-01',
          periodTo: '2025-12-31',
        },
        meta: { actor: 'duban.opening', correlationId: 'c-1' },
      },
    ]);
  });
});

describe('a ruling on the plan', () => {
  it('gives a target its new duties, once, and touches no other', async () => {
    await rule([
      changed('rushan.g2', was, is),
      { kind: 'task', id: 'rushan.t4', change: 'changed', before: was, after: is },
    ]);
    await reactTwice();
    expect(await eventsOf('rushan.g2')).toMatchObject([
      { type: 'TargetSet' },
      {
        type: 'TargetRevised',
        data: {
          revisedOn: '2023-05-04',
          reason: '会议纪要',
          planTitle: '实施方案（修订）',
          changes: { leads: [youth] },
          before: { leads: [farmers] },
        },
        meta: { actor: 'u-office' },
      },
    ]);
    expect(await typesOf('rushan.g3')).toEqual(['TargetSet']);
  });

  it('before the plan was adopted concerns no target yet', async () => {
    await rule([changed('rushan.g9', was, is)], { inForce: null });
    await reactToAll(runner);
    expect(await eventsOf('rushan.g9')).toEqual([]);
  });

  it('told again after a later one does not undo that', async () => {
    await rule([changed('rushan.g2', was, is)]);
    await rule([changed('rushan.g2', is, later)]);
    await reactTwice();
    expect(await target('rushan.g2')).toMatchObject(later);
    expect(await typesOf('rushan.g2')).toEqual(['TargetSet', 'TargetRevised', 'TargetRevised']);
  });
});

describe('an amended plan', () => {
  it('sets and revises the baseline that the office wrote into it', async () => {
    const baseline = { value: 12.5, asOf: day('2020-12-31') };
    await amend(added(targetOf('rushan.g4', { recurrence: 'level', baseline })));
    await reactTwice();
    expect(await target('rushan.g4')).toMatchObject({ baseline });
    const corrected = { ...baseline, value: 13 };
    await amend(changed('rushan.g4', { baseline }, { baseline: corrected }));
    await reactTwice();
    expect(await target('rushan.g4')).toMatchObject({ baseline: corrected });
  });
  it('revises what changed, sets what is new, drops what is gone, once', async () => {
    const [before, after] = [
      { value: 1_000, deadline: day('2025-12-31'), periodTo: day('2025-12-31') },
      { value: 1_200, deadline: day('2026-12-31'), periodTo: day('2026-12-31') },
    ];
    await amend(
      changed('rushan.g2', before, after),
      added(targetOf('rushan.g4'), day('2026-12-31')),
      removed('rushan.g3'),
    );
    await reactTwice();
    expect((await eventsOf('rushan.g2')).slice(1)).toMatchObject([
      {
        type: 'TargetRevised',
        data: { revisedOn: '2023-06-01', reason: '方案修订', changes: after, before },
      },
    ]);
    expect(await eventsOf('rushan.g4')).toMatchObject([
      {
        type: 'TargetSet',
        data: {
          ...inForce,
          setOn: '2023-06-01',
          byAmendment: true,
          periodTo: '2026-12-31',
          organizationIds: idsOfOrganizations('督查室', farmers, science),
        },
      },
    ]);
    expect((await eventsOf('rushan.g3')).slice(1)).toMatchObject([
      { type: 'TargetDropped', data: { droppedOn: '2023-06-01', reason: '方案修订' } },
    ]);
  });

  it('leaves what the office decided, and where it has no period the first day', async () => {
    await reactToAll(runner);
    const changes = { staleAfterDays: 30, value: 1_100 };
    const request = {
      targetId: 'rushan.g2',
      changes,
      reason: '按月报送',
      today: day('2023-05-01'),
    };
    const command = { type: 'ReviseTarget', data: request } as const;
    const origin = { actor: 'u-office', commandId: 'c-9' };
    await runner.run(targetStream('rushan.g2'), targetDecider, command, origin);
    const none = { periodFrom: null, periodTo: null };
    await amend(changed('rushan.g2', { periodFrom: period.from, periodTo: period.to }, none));
    await reactToAll(runner);
    expect(await target('rushan.g2')).toMatchObject({
      ...changes,
      periodFrom: '2021-01-01',
      periodTo: null,
    });
    expect((await eventsOf('rushan.g2')).map(({ data }) => 'planTitle' in data)).toEqual([
      true, // set by the plan
      false, // revised by the office
      true, // revised by the plan
    ]);
  });

  it('where it has no period, what it brings grows from its own day', async () => {
    const after = { ...targetOf('rushan.g4'), periodFrom: null, periodTo: null };
    await amend({ kind: 'target', id: 'rushan.g4', change: 'added', after });
    await reactToAll(runner);
    expect(await target('rushan.g4')).toMatchObject({ periodFrom: '2023-06-01', periodTo: null });
  });

  it('told again after a later one does not undo that', async () => {
    await amend(changed('rushan.g2', { value: 1_000 }, { value: 1_200 }));
    await rule([changed('rushan.g2', was, is)]);
    await amend(changed('rushan.g2', { value: 1_200 }, { value: 1_300 }));
    await reactToAll(runner);
    const written = await typesOf('rushan.g2');
    await reactToAll(runner);
    expect(await typesOf('rushan.g2')).toEqual(written);
    expect(await target('rushan.g2')).toMatchObject({ value: 1_300, leads: [youth] });
  });
});

it('a withdrawn plan drops every target it has', async () => {
  await amend(added(targetOf('rushan.g4')), removed('rushan.g3'));
  await tellOfPlan(runner, 'PlanWithdrawn', {
    withdrawnOn: '2023-06-30',
    reason: '上级撤销',
    changes: changesOf(removed('rushan.g2'), removed('rushan.g4')),
  });
  await reactTwice();
  for (const targetId of ['rushan.g2', 'rushan.g4']) {
    expect((await target(targetId))?.dropped).toEqual({
      droppedOn: '2023-06-30',
      reason: '上级撤销',
    });
  }
  expect((await target('rushan.g3'))?.dropped?.droppedOn).toBe('2023-06-01');
});
