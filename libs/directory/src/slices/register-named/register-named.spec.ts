import { CommandRunner } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { newId } from '#kernel';
import { FakeClock } from '#testing';
import { carryOut } from '../../../../following/src/carry-out.fixtures.ts';
import { registerOrganization } from '../../domain/organization.fixtures.ts';
import { organizationDecider, organizationStream } from '../../domain/organization.ts';
import { registerNamed } from './register-named.ts';

const [office, education, health] = ['县督查室', '县教育局', '县卫生健康和体育局'] as const;
const ids = { [office]: 'o-1', [education]: 'e-1', [health]: 'h-1' };
const plan = { planId: 'zezhou', region: 'zezhou' };

let runner: CommandRunner;
beforeEach(() => {
  runner = new CommandRunner(new InMemoryEventStore(), new FakeClock());
});

/** A fact of the plan, followed twice: as after a crash. */
async function happened(type: string, data: object): Promise<void> {
  const event = { id: newId(), type, data: { ...plan, ...data }, meta: { actor: 'u-office' } };
  await runner.store.append('plan-zezhou', [event], 'any');
  const fact = (await runner.store.load('plan-zezhou')).events.at(-1);
  if (!fact) throw new Error('nothing was written');
  for (const follower of [registerNamed(runner), registerNamed(runner)]) {
    await carryOut(follower, fact);
  }
}

const factsOf = async (name: keyof typeof ids) =>
  (await runner.store.load(organizationStream(ids[name]))).events.map(({ type, data, meta }) => ({
    type,
    data,
    actor: meta['actor'],
  }));

describe('whom a plan names', () => {
  const content = { organizations: [education], tasks: [], targets: [] };
  const organizationIds = ids;

  it('is registered when the plan is adopted, once, but for those that the directory knows', async () => {
    const command = registerOrganization({ name: health });
    const data = { ...command.data, organizationId: ids[health] };
    const by = { actor: 'u-office', commandId: newId() };
    const stream = organizationStream(ids[health]);
    await runner.run(stream, organizationDecider, { ...command, data }, by);

    await happened('PlanAdopted', { content, organizationIds });
    expect(await factsOf(education)).toEqual([
      {
        type: 'OrganizationRegistered',
        data: {
          organizationId: ids[education],
          organization: education,
          region: 'zezhou',
          name: education,
          parent: null,
          aliases: [],
          members: [],
          namedBy: 'zezhou',
        },
        actor: 'duban.opening',
      },
    ]);
    expect(await factsOf(office)).toHaveLength(1);
    expect(await factsOf(health)).toMatchObject([{ actor: 'u-office' }]);
  });

  it('is registered when a ruling names it, in the name of who ruled; whoever is named no more is not', async () => {
    const inForce = { organizationIds };
    await happened('DutiesRuled', { organizations: [education], inForce });
    expect(await factsOf(education)).toMatchObject([{ actor: 'u-office' }]);
    expect(await factsOf(health)).toEqual([]);
  });

  it('is nobody in a draft', async () => {
    await happened('DutiesRuled', { organizations: [education], inForce: null });
    expect(await factsOf(education)).toEqual([]);
  });

  it('is registered when an amended document names it in a list or in an item', async () => {
    const task = { leads: [health], supports: [], responsible: [] };
    const amended = { ...content, tasks: [task] };
    await happened('PlanAmended', { content: amended, inForce: { organizationIds } });
    expect(await factsOf(education)).toHaveLength(1);
    expect(await factsOf(health)).toHaveLength(1);
  });
});
