import { InMemoryEventStore } from '#event-store/in-memory';
import { newId } from '#kernel';
import { FakeClock } from '#testing';
import { Projector } from '#views';
import { openSqliteViewStore } from '#views/sqlite';
import { namesBelow } from './names-below.ts';
import { organizationList, organizationNames } from './organization-list.ts';

type Registered = { name: string; parent?: string; aliases?: readonly string[]; region?: string };

/** What is found below 县教育局 of zezhou when these are registered. */
async function below(...registered: readonly Registered[]): Promise<readonly string[]> {
  const log = new InMemoryEventStore({ clock: new FakeClock() });
  const store = await openSqliteViewStore({ path: ':memory:' });
  const set = { name: 'all', projections: [organizationList, organizationNames] };
  const projector = new Projector({ log, store, set });
  await projector.start();
  for (const { name, parent = null, aliases = [], region = 'zezhou' } of registered) {
    const organizationId = `${region}-${name}`;
    const data = { organizationId, organization: name, region, name, parent, aliases, members: [] };
    const event = { id: newId(), type: 'OrganizationRegistered', data, meta: {} } as const;
    await log.append(`organization-${organizationId}`, [event], 'no-stream');
  }
  await projector.waitFor(await log.head());
  const found = await namesBelow(store, { region: 'zezhou', organization: '县教育局' });
  await projector.stop();
  await store.close();
  await log.close();
  return found.toSorted();
}

const education = { name: '县教育局', aliases: ['县教体局'] };

describe('the organizations below one', () => {
  it('are found by every name, however far down, its own other names beside', async () => {
    expect(
      await below(
        education,
        { name: '县教师进修学校', parent: '县教体局', aliases: ['进修学校'] },
        { name: '城区分校', parent: '进修学校' },
        { name: '县财政局' },
      ),
    ).toEqual(['县教师进修学校', '县教体局', '城区分校', '进修学校'].toSorted());
  });

  it('are none of a namesake in another region, nor those above', async () => {
    expect(
      await below(
        { name: '县人民政府' },
        { name: '县教育局', parent: '县人民政府' },
        { name: '县教育局', region: 'tunxi' },
        { name: '教研室', parent: '县教育局', region: 'tunxi' },
      ),
    ).toEqual([]);
  });

  it('are each found once where two stand above each other, and none where nothing is registered', async () => {
    const circle = { name: '县教育局', parent: '教研室' };
    expect(await below(circle, { name: '教研室', parent: '县教育局' })).toEqual(['教研室']);
    expect(await below()).toEqual([]);
  });
});
