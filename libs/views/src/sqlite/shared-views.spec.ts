import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { newId } from '#kernel';
import { type Leadership } from '../leader-election.ts';
import { boards, given as givenTo, tell } from '../views.fixtures.ts';
import { openSharedViews, openSqliteViewStore, type SharedViews } from './index.ts';

const leadership = (epoch: number, holds = true): Pick<Leadership, 'epoch' | 'holds'> => ({
  epoch,
  holds: () => holds,
});

describe('views that processes share', () => {
  let folder: string;
  let log: EventStore;
  let failures: unknown[];
  const open: SharedViews[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'duban-shared-'));
    log = new InMemoryEventStore();
    failures = [];
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((views) => views.close()));
    await log.close();
    rmSync(folder, { recursive: true });
  });

  /** Each is a process of its own, for all that the files can tell. */
  const process = (): SharedViews => {
    const views = openSharedViews({
      log,
      set: boards,
      folder,
      onError: (error) => failures.push(error),
    });
    open.push(views);
    return views;
  };

  const given = (task: string): Promise<unknown> => tell(log, givenTo(task));

  it('say so until somebody has built them', async () => {
    const reader = process();
    await expect(reader.get('task-rows', 'a')).rejects.toMatchObject({ code: 'views-not-ready' });
    await process().acquire(leadership(1));
    expect(await reader.get('task-rows', 'a')).toBeUndefined();
  });

  it('are read by one while another keeps them up, and read your writes holds across both', async () => {
    const [keeper, reader] = [process(), process()];
    await keeper.acquire(leadership(1));
    await given('a');
    expect(await reader.waitFor(await log.head())).toBe(true);
    expect(await reader.get('task-rows', 'a')).toMatchObject({ organization: 'east' });
    expect(reader.position()).toBe(keeper.position());
    expect(await reader.waitFor('m1:99999999999999999999' as never, 50)).toBe(false);
  });

  it('are as far on for the reader as for the keeper, also when an event concerns none of them', async () => {
    const [keeper, reader] = [process(), process()];
    await keeper.acquire(leadership(1));
    for (const task of ['a', 'b', 'c']) {
      await given(task);
      await log.append('other-1', [{ id: newId(), type: 'Other', data: {}, meta: {} }], 'any');
      expect(await reader.waitFor(await log.head(), 500)).toBe(true);
    }
  });

  it('are followed to the file that a rebuild has put in their place', async () => {
    const [keeper, reader] = [process(), process()];
    await keeper.acquire(leadership(1));
    await given('a');
    await reader.waitFor(await log.head());
    await keeper.rebuild();
    await given('b');
    expect(await reader.waitFor(await log.head())).toBe(true);
    expect(await reader.get('task-rows', 'b')).toBeDefined();
    expect(failures).toEqual([]);
  });

  it('go over to another, who goes on where the first stood', async () => {
    const [first, second] = [process(), process()];
    await first.acquire(leadership(1));
    await given('a');
    await first.waitFor(await log.head());
    await first.release();
    await given('b');
    await second.acquire(leadership(2));
    for (const views of [first, second]) {
      expect(await views.waitFor(await log.head())).toBe(true);
      expect(await views.count('task-rows')).toEqual([{ group: {}, count: 2 }]);
    }
  });

  it('keep who waits for a write waiting while they change hands', async () => {
    const views = process();
    await given('a');
    const waiting = views.waitFor(await log.head());
    await views.acquire(leadership(1));
    expect(await waiting).toBe(true);
  });

  it('are turned to another edition: the old ones are read until whoever keeps them up has built it', async () => {
    const [keeper, reader] = [process(), process()];
    await keeper.acquire(leadership(1));
    await given('a');
    await reader.waitFor(await log.head());
    const projections = boards.projections.map((one) => ({ ...one, version: one.version + 1 }));
    const other = { ...boards, projections };
    await reader.switchTo(other);
    await reader.switchTo(other);
    expect(reader.switching).toBe(true);
    await given('b');
    expect(await reader.waitFor(await log.head())).toBe(true);
    expect(await reader.get('task-rows', 'b')).toBeDefined();

    await expect(keeper.switchTo(other)).rejects.toThrow('left before');
    await keeper.release();
    await keeper.switchTo(other);
    expect(await keeper.get('task-rows', 'b')).toBeDefined();
    await keeper.acquire(leadership(2));
    await given('c');
    for (const views of [keeper, reader]) {
      expect(await views.waitFor(await log.head())).toBe(true);
      expect(await views.get('task-rows', 'c')).toBeDefined();
      expect(views.switching).toBe(false);
    }
    expect(failures).toEqual([]);
  });

  it('are read as they were when they are turned back before anybody built the others', async () => {
    const [keeper, reader] = [process(), process()];
    await keeper.acquire(leadership(1));
    const projections = boards.projections.map((one) => ({ ...one, version: one.version + 1 }));
    await reader.switchTo({ ...boards, projections });
    await reader.switchTo(boards);
    await given('a');
    expect(await reader.waitFor(await log.head())).toBe(true);
    expect(await reader.get('task-rows', 'a')).toBeDefined();
  });

  it('refuse what comes from one who was taken over from and does not know it', async () => {
    const [zombie, active] = [process(), process()];
    await zombie.acquire(leadership(1));
    await given('a');
    await zombie.waitFor(await log.head());
    await active.acquire(leadership(2));
    await given('b');
    expect(await active.waitFor(await log.head())).toBe(true);
    expect(await active.verify()).toEqual([]);
    expect(await active.count('task-rows')).toEqual([{ group: {}, count: 2 }]);
    expect(failures.map(String)).toEqual([expect.stringContaining('taken over')]);
    await expect(process().acquire(leadership(1))).rejects.toThrow('taken over');
  });

  it('are not pointed elsewhere by one who may have been taken over from while building', async () => {
    await expect(process().acquire(leadership(1, false))).rejects.toThrow('taken over');
    await expect(process().get('task-rows', 'a')).rejects.toMatchObject({
      code: 'views-not-ready',
    });
  });
});

it('shared tables refuse how far a reaction came from one who was taken over from', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-shared-'));
  const path = join(folder, 'reactions.db');
  const at = (position: string) => ({ position: position as never, epoch: 'e' });
  const zombie = await openSqliteViewStore({ path, durable: true, epoch: 1 });
  await zombie.save('letters', undefined, at('p1'));
  const active = await openSqliteViewStore({ path, durable: true, epoch: 2 });
  await expect(zombie.save('letters', at('p1'), at('p2'))).rejects.toThrow('taken over');
  expect(await active.load('letters')).toEqual(at('p1'));
  await active.save('letters', at('p1'), at('p2'));
  await expect(openSqliteViewStore({ path, durable: true, epoch: 1 })).rejects.toThrow(
    'taken over',
  );
  await zombie.close();
  await active.close();
  rmSync(folder, { recursive: true });
});
