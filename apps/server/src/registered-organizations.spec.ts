import {
  type ContactRole,
  contactList,
  contactStream,
  organizationList,
  organizationNames,
  organizationStream,
} from '#directory';
import { CommandRunner } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { type Event, newId } from '#kernel';
import { planBoard } from '#plans';
import { FakeClock } from '#testing';
import { Projector } from '#views';
import { openSqliteViewStore, type SharedViews } from '#views/sqlite';
import { RegisteredOrganizations } from './registered-organizations.ts';

const region = 'qingyuan';

async function open() {
  const clock = new FakeClock('2026-11-30T08:00:00+08:00');
  const log = new InMemoryEventStore({ clock });
  const store = await openSqliteViewStore({ path: ':memory:' });
  const projections = [contactList, organizationList, organizationNames, planBoard];
  const projector = new Projector({ log, store, set: { name: 'all', projections } });
  await projector.start();
  const tables = Object.assign(store, { waitFor: projector.waitFor.bind(projector) });
  const views = tables as unknown as SharedViews;
  const runner = new CommandRunner(log, clock);
  const directory = new RegisteredOrganizations({ runner, ops: views, views });
  const write = async (stream: string, ...events: readonly Event[]): Promise<void> => {
    const whole = events.map((event) => ({ id: newId(), ...event, meta: { actor: 'li-jing' } }));
    await log.append(stream, whole, 'any');
  };
  return {
    directory,
    contact: (organization: string, roles: readonly ContactRole[], where = region) => {
      const contactId = newId();
      const of = { contactId, region: where, organization, organizationId: organization };
      const data = { ...of, name: '王芳', email: 'w@b.cn', roles };
      return write(contactStream(contactId), { type: 'ContactRegistered', data });
    },
    organization: (name: string, aliases: readonly string[]) => {
      const of = { organizationId: name, organization: name, region, name, parent: null };
      const data = { ...of, aliases, members: [] };
      return write(organizationStream(name), { type: 'OrganizationRegistered', data });
    },
    plan: (planId: string, where: string, office?: string) => {
      const content = { title: planId, period: null, phases: [], tasks: [], targets: [] };
      const whole = { ...content, organizations: [], collectives: [], sections: [] };
      const findings = { aliases: {}, aliasConfidence: {}, warnings: [] };
      const ref = { planId, region: where };
      const source = { name: '方案.txt', text: planId, sha256: planId };
      const drafted = { ...ref, source, content: whole, findings };
      const adopted = { ...ref, office, adoptedOn: '2026-11-30', content: whole };
      return write(
        `plan-${planId}`,
        { type: 'PlanDrafted', data: drafted },
        ...(office === undefined ? [] : [{ type: 'PlanAdopted', data: adopted }]),
      );
    },
    withdraw: (planId: string, where: string) =>
      write(`plan-${planId}`, { type: 'PlanWithdrawn', data: { planId, region: where } }),
    stop: async () => {
      await projector.stop();
      await log.close();
      await store.close();
    },
  };
}

let town: Awaited<ReturnType<typeof open>>;
beforeEach(async () => {
  town = await open();
});
afterEach(() => town.stop());

it('regions are those of organizations, contacts and plans, but for plans that were withdrawn', async () => {
  expect(await town.directory.regions()).toEqual([]);
  await town.plan('river', 'plan-02f9');
  await town.organization('县水利局', []);
  await town.contact('县教育局', ['liaison'], 'gaoping');
  expect(await town.directory.regions()).toEqual(['gaoping', 'plan-02f9', 'qingyuan']);
  await town.plan('river', 'plan-02f9', '督查室');
  await town.withdraw('river', 'plan-02f9');
  expect(await town.directory.regions()).toEqual(['gaoping', 'qingyuan']);
});

describe('the office that can keep a plan', () => {
  it('is 督查室 when somebody is its liaison, and nobody’s before', async () => {
    await town.contact('县水利局', ['liaison']);
    expect(await town.directory.officesIn(region)).toEqual([]);
    await town.contact('督查室', ['liaison']);
    expect(await town.directory.officesIn(region)).toEqual(['督查室']);
  });

  it('is the organization of the approver where that has a liaison, not another of that region', async () => {
    await town.contact('督查室', ['liaison']);
    await town.contact('县政府办公室', ['approver']);
    expect(await town.directory.officesIn(region)).toEqual(['督查室']);
    await town.contact('县政府办公室', ['liaison']);
    await town.contact('市政府办公室', ['approver', 'liaison'], 'shi');
    expect(await town.directory.officesIn(region)).toEqual(['县政府办公室']);
    expect(await town.directory.officesIn('shi')).toEqual(['市政府办公室']);
  });

  it('is the one that keeps plans there already, under whatever name its liaison goes by', async () => {
    await town.contact('县政府办公室', ['approver', 'liaison']);
    await town.organization('县全民科学素质工作领导小组办公室', ['县科协']);
    await town.contact('县科协', ['liaison']);
    await town.plan('science', region, '县全民科学素质工作领导小组办公室');
    expect(await town.directory.officesIn(region)).toEqual(['县全民科学素质工作领导小组办公室']);
    await town.plan('river', region, '县政府办公室');
    expect(await town.directory.officesIn(region)).toEqual([
      '县全民科学素质工作领导小组办公室',
      '县政府办公室',
    ]);
    await town.plan('again', region, '县科协');
    expect(await town.directory.officesIn(region)).toHaveLength(2);
  });
});
