import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { live } from './history.fixtures.ts';
import { type OpenLogHome } from './logs.fixtures.ts';
import { boards, casesAgree, differences, expected, mailsAgree } from './outcome.fixtures.ts';
import { openWorld, type World } from './world.fixtures.ts';

/** Lives through the history undisturbed: mails and cases are those of the dry run, and rebuilt tables are equal. */
export async function quietRun(openLog: OpenLogHome): Promise<void> {
  const world = await openWorld({ openLog });
  try {
    await live(world.server);
    mailsAgree(world);
    expect(world.sink.received).toHaveLength(expected.length);
    await casesAgree(world);
    await rebuildsEqual(world);
  } finally {
    await world.close();
  }
}

/** Views, due list and outbox: equal when built anew beside the live ones, equal after they were deleted, and silent. */
async function rebuildsEqual(world: World): Promise<void> {
  const { server, sink, redis, data } = world;
  const before = await boards(server);
  const sent = sink.received.length;
  await server.stop();
  expect(await differences(world)).toEqual([]);
  for (const name of ['ops', 'views', 'reactions.db', 'reactions.db-wal', 'reactions.db-shm']) {
    rmSync(join(data, name), { recursive: true, force: true });
  }
  await redis.flush();
  await server.start();
  await server.post('/api/demo/clock', { to: '2026-02-27T09:01:00+08:00' });
  expect(await boards(server)).toEqual(before);
  expect(sink.received).toHaveLength(sent);
}
