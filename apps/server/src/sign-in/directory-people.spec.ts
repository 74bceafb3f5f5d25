import { type Person, userList } from '#access';
import { contactList, organizationList, organizationNames } from '#directory';
import { InMemoryEventStore } from '#event-store/in-memory';
import { newId } from '#kernel';
import { FakeClock, namedOrganization } from '#testing';
import { Projector, type Views } from '#views';
import { openSqliteViewStore } from '#views/sqlite';
import { DirectoryPeople } from './directory-people.ts';

const clock = new FakeClock('2026-12-01T09:00:00+08:00');
const log = new InMemoryEventStore({ clock });
let store: Awaited<ReturnType<typeof openSqliteViewStore>>;
let projector: Projector;
let people: DirectoryPeople;

const water = { region: 'zezhou', ...namedOrganization('县水利局') };
const school = { region: 'zezhou', ...namedOrganization('县教育局') };

async function tell(stream: string, type: string, data: object): Promise<void> {
  const event = { id: newId(), type, data, meta: { actor: 'tester' } } as const;
  const { position } = await log.append(stream, [event], 'any');
  await projector.waitFor(position);
}
const register = (contactId: string, at: object, roles: readonly string[], email: string) =>
  tell(`contact-${contactId}`, 'ContactRegistered', {
    contactId,
    ...at,
    name: `名${contactId}`,
    roles,
    email,
  });
const ids = (persons: readonly Person[]): readonly string[] => persons.map(({ userId }) => userId);

beforeAll(async () => {
  store = await openSqliteViewStore({ path: ':memory:' });
  const projections = [userList, contactList, organizationList, organizationNames];
  const set = { name: 'all', projections };
  projector = new Projector({ log, store, set });
  await projector.start();
  const views = store as unknown as Views;
  people = new DirectoryPeople(views, views, clock);
  await register('zhou', water, ['liaison'], 'Zhou@sl.example');
  await register('zhou-edu', school, ['liaison'], 'zhou@sl.example');
  await register('head', water, ['head'], 'head@sl.example');
  await register('zhang', water, ['sectionChief'], 'zhang@sl.example');
  await register('office', school, ['liaison'], 'other@edu.example');
  await tell('user-office', 'UserRegistered', {
    userId: 'office',
    name: '张敏',
    roles: ['office'],
    region: null,
    organization: null,
    organizationId: null,
    email: 'office@gov.example',
  });
});
afterAll(async () => {
  await projector.stop();
  await store.close();
  await log.close();
});

describe('who may sign in', () => {
  it('a liaison of the directory may, as the liaison of its organization', async () =>
    expect(await people.byId('zhou')).toEqual({
      userId: 'zhou',
      name: '名zhou',
      roles: ['liaison'],
      ...water,
      address: 'Zhou@sl.example',
    }));

  it('a head or section chief of the directory may not: letters are all they get', async () => {
    expect(await people.byId('head')).toBeUndefined();
    expect(await people.byAddress('head@sl.example')).toEqual([]);
  });

  it('a contact that bears the id of a user is not let in as that user, nor beside it', async () => {
    expect(await people.byId('office')).toMatchObject({ roles: ['office'], name: '张敏' });
    expect(await people.byAddress('other@edu.example')).toEqual([]);
    expect(ids(await people.byAddress('OFFICE@gov.example'))).toEqual(['office']);
  });

  it('one mailbox of two organizations is two persons', async () =>
    expect(ids(await people.byAddress('ZHOU@sl.example'))).toEqual(['zhou', 'zhou-edu']));

  it('who stands in for a liaison may while that lasts', async () => {
    const deputyship = { deputyId: 'zhang', from: '2026-12-02', to: '2026-12-03', reason: '出差' };
    await tell('contact-zhou', 'DeputyNamed', { contactId: 'zhou', ...water, ...deputyship });
    const seen = [];
    for (const day of ['01', '02', '03', '04']) {
      clock.set(`2026-12-${day}T09:00:00+08:00`);
      seen.push((await people.byId('zhang'))?.roles ?? null);
    }
    expect(seen).toEqual([null, ['liaison'], ['liaison'], null]);
  });

  it('a liaison who was removed may no longer', async () => {
    await tell('contact-zhou-edu', 'ContactRemoved', {
      contactId: 'zhou-edu',
      ...school,
      reason: '调离',
    });
    expect(await people.byId('zhou-edu')).toBeUndefined();
    expect(ids(await people.byAddress('zhou@sl.example'))).toEqual(['zhou']);
  });
});

it('who has an organization sees and acts for those that stand below it now, and for no others', async () => {
  const unit = (name: string, parent: string | null) => {
    const named = namedOrganization(name);
    const fields = { ...named, region: 'zezhou', name, parent, aliases: [], members: [] };
    return tell(`organization-${named.organizationId}`, 'OrganizationRegistered', fields);
  };
  expect((await people.byId('zhou'))?.below).toBeUndefined();
  await unit('县水利局', null);
  await unit('县水文站', '县水利局');
  expect((await people.byId('zhou'))?.below).toEqual(['县水文站']);
  expect((await people.byId('zhou-edu'))?.below).toBeUndefined();
  expect((await people.byId('office'))?.below).toBeUndefined();
});

it('who is confined to plans is known with them', async () => {
  await tell('user-li', 'UserRegistered', {
    userId: 'li',
    name: '李强',
    role: 'reader',
    region: 'zezhou',
    organization: null,
    organizationId: null,
    plans: ['zezhou'],
  });
  expect((await people.byId('li'))?.plans).toEqual(['zezhou']);
  expect((await people.byId('office'))?.plans).toBeUndefined();
});
