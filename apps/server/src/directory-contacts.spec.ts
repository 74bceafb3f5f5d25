import {
  type ContactEvent,
  contactList,
  contactStream,
  organizationList,
  organizationNames,
  organizationStream,
  successorList,
} from '#directory';
import { InMemoryEventStore } from '#event-store/in-memory';
import { idOf, idOfName } from '#kernel';
import { type Audience } from '#policies/rules';
import { FakeClock } from '#testing';
import { Projector, type Views } from '#views';
import { openSqliteViewStore } from '#views/sqlite';
import { DirectoryContacts } from './directory-contacts.ts';

const region = 'zezhou';

/** Nobody has registered it: its id is made of its name. */
const vacantOf = (organization: string) => ({
  organization,
  organizationId: idOfName(region, organization),
});

async function open() {
  const clock = new FakeClock('2025-11-03T08:00:00+08:00');
  const log = new InMemoryEventStore({ clock });
  const store = await openSqliteViewStore({ path: ':memory:' });
  const projections = [contactList, successorList, organizationList, organizationNames];
  const projector = new Projector({ log, store, set: { name: 'ops', projections } });
  await projector.start();
  const contacts = new DirectoryContacts(store as unknown as Views, clock);
  let written = 0;
  const write = async (stream: string, type: string, data: object): Promise<void> => {
    const meta = {
      actor: 'zhang-min',
      commandId: 'x',
      correlationId: 'x',
      occurredAt: clock.now(),
    };
    const { revision } = await log.load(stream);
    const event = { id: idOf(String(written++)), type, data, meta };
    await log.append(stream, [event], revision < 0 ? 'no-stream' : revision);
    await projector.waitFor(await log.head());
  };
  return {
    clock,
    tell: (type: ContactEvent['type'], contactId: string, organization: string, data: object) =>
      write(contactStream(contactId), type, { contactId, region, organization, ...data }),
    organization: (name: string, aliases: string[]) =>
      write(organizationStream(name), 'OrganizationRegistered', {
        organizationId: name,
        organization: name,
        region,
        name,
        parent: null,
        aliases,
        members: [],
      }),
    holders: async (audience: Audience, organization = '县卫生健康和体育局') => {
      const sides = { region, organization, supports: [], office: '县督查室' };
      return (await contacts.holding([audience], sides))[audience];
    },
    get: (contactId: string) => contacts.get(contactId),
    sharing: async (contactId: string) => {
      const contact = await contacts.get(contactId);
      const all = contact ? await contacts.sharing(contact) : [];
      return all.map((one) => one.contactId);
    },
    stop: async () => {
      await projector.stop();
      await log.close();
    },
  };
}

describe('whom the engine writes to', () => {
  let setup: Awaited<ReturnType<typeof open>>;
  it('knows who receives at one address in a region, however it is written', async () => {
    const second = { name: 'wang', email: 'WANG@b.cn', roles: ['liaison'] };
    await setup.tell('ContactRegistered', 'wang-2', '县财政局', second);
    expect(await setup.sharing('wang')).toEqual(['wang', 'wang-2']);
    expect(await setup.sharing('li')).toEqual(['li']);
    const away = { deputyId: 'li', from: '2025-11-03', to: '2025-11-07', reason: '' };
    await setup.tell('DeputyNamed', 'wang-2', '县财政局', away);
    expect(await setup.sharing('wang')).toEqual(['wang']);
  });

  it('knows in whose place somebody receives today, also through another deputy', async () => {
    const third = { name: 'sun', email: 'sun@b.cn', roles: ['liaison'] };
    await setup.tell('ContactRegistered', 'sun', '县财政局', third);
    const days = { from: '2025-11-03', to: '2025-11-07', reason: '' };
    await setup.tell('DeputyNamed', 'wang', '县卫体局', { deputyId: 'li', ...days });
    expect((await setup.get('li'))?.standsInFor).toEqual(['wang']);
    await setup.tell('DeputyNamed', 'li', '县财政局', { deputyId: 'sun', ...days });
    expect((await setup.get('sun'))?.standsInFor).toEqual(['li', 'wang']);
    setup.clock.set('2025-11-08T08:00:00+08:00');
    expect((await setup.get('sun'))?.standsInFor).toBeUndefined();
  });

  beforeEach(async () => {
    setup = await open();
    const person = (name: string) => ({ name, email: `${name}@b.cn`, roles: ['liaison'] });
    await setup.tell('ContactRegistered', 'wang', '县卫体局', person('wang'));
    await setup.tell('ContactRegistered', 'li', '县财政局', person('li'));
  });
  afterEach(() => setup.stop());

  it('is a contact that is registered under an alias of the organization', async () => {
    const organization = '县卫生健康和体育局';
    const unknown = { contactIds: [], vacant: [vacantOf(organization)] };
    expect(await setup.holders('lead.liaison')).toEqual(unknown);
    await setup.organization('县卫生健康和体育局', ['县卫体局', '县体育局']);
    const found = { contactIds: ['wang'], vacant: [] };
    expect(await setup.holders('lead.liaison')).toEqual(found);
    expect(await setup.holders('lead.liaison', '县体育局')).toEqual(found);
    const vacant = [{ organization, organizationId: organization }];
    expect(await setup.holders('lead.head')).toEqual({ contactIds: [], vacant });
  });

  it('is the deputy from the first to the last day, in Shanghai', async () => {
    const span = { deputyId: 'li', from: '2025-11-04', to: '2025-11-05', reason: '' };
    await setup.tell('DeputyNamed', 'wang', '县卫体局', span);
    const on = async (moment: string) => {
      setup.clock.set(moment);
      const held = await setup.holders('lead.liaison', '县卫体局');
      return [...(held?.contactIds ?? []), (await setup.get('wang'))?.contactId];
    };
    expect(await on('2025-11-03T23:59:59+08:00')).toEqual(['wang', 'wang']);
    expect(await on('2025-11-04T00:00:00+08:00')).toEqual(['li', 'li']);
    expect(await on('2025-11-05T23:59:59+08:00')).toEqual(['li', 'li']);
    expect(await on('2025-11-06T00:00:00+08:00')).toEqual(['wang', 'wang']);
  });

  it('is whoever followed one that left, with what was open to that one', async () => {
    const took = { predecessor: 'wang', predecessors: ['wang'], roles: ['liaison'] };
    await setup.tell('RolesTakenOver', 'li', '县财政局', took);
    await setup.tell('ContactHandedOver', 'wang', '县卫体局', { to: 'li' });
    await setup.tell('ContactRemoved', 'wang', '县卫体局', { reason: '' });
    expect(await setup.get('wang')).toMatchObject({ contactId: 'li', predecessors: ['wang'] });
    expect(await setup.holders('lead.liaison', '县卫体局')).toEqual({
      contactIds: [],
      vacant: [vacantOf('县卫体局')],
    });
    // Registered again elsewhere: it has obligations of its own.
    const back = { name: 'wang', email: 'w@b.cn', roles: ['liaison'] };
    await setup.tell('ContactRegistered', 'wang', '县科协', back);
    expect(await setup.get('wang')).toMatchObject({ contactId: 'wang', predecessors: [] });
    expect(await setup.get('li')).toMatchObject({ contactId: 'li', predecessors: [] });
  });

  it('is looked up once for all who ask together, and anew for who asks after a change', async () => {
    const found = { contactIds: ['li'], vacant: [] };
    const ask = () => setup.holders('lead.liaison', '县财政局');
    expect(await Promise.all([ask(), ask()])).toEqual([found, found]);
    await setup.tell('ContactRemoved', 'li', '县财政局', { reason: '' });
    expect(await ask()).toEqual({ contactIds: [], vacant: [vacantOf('县财政局')] });
  });

  it('is nobody once a contact was removed', async () => {
    await setup.tell('ContactRemoved', 'wang', '县卫体局', { reason: '' });
    expect(await setup.get('wang')).toBeUndefined();
    expect(await setup.holders('lead.liaison', '县卫体局')).toEqual({
      contactIds: [],
      vacant: [vacantOf('县卫体局')],
    });
  });
});
