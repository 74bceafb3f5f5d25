import { stateCouncilCalendar as calendar } from '#calendar';
import { CommandRunner } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { FakeClock, idsOfOrganizations } from '#testing';
import { obligationList } from '#obligations';
import { carryOut } from '../../../following/src/carry-out.fixtures.ts';
import * as duties from '../../../obligations/src/domain/obligation.fixtures.ts';
import { education, science } from '../../../obligations/src/domain/obligation.fixtures.ts';
import {
  forestry,
  ofTask,
  withAdoptedPlan,
} from '../../../obligations/src/reactions/chain.fixtures.ts';
import { recorded, rowsOf } from '../../../obligations/src/views/views.fixtures.ts';
import { policy } from '../../../policies/src/domain/policy.fixtures.ts';
import { tablesWith } from '../../../views/src/tables.fixtures.ts';
import { type LetterAddressed } from '../domain/addressing.events.ts';
import { letterDrafts, NoContacts } from './letters.fixtures.ts';
import { writeLetters } from './write-letters.ts';
import { planHeads } from '../views/plan-heads.ts';

type Setup = Awaited<ReturnType<typeof withAdoptedPlan>>;

/** Kind, receiver, and who owes each line, of the letters that the plan's last fact asks for. */
async function lettersOf({ runner, plan }: Setup) {
  const last = (await plan()).at(-1);
  if (!last) throw new Error('no fact');
  const drafts = await letterDrafts(last, runner);
  return drafts
    .filter(({ body }) => body.kind !== 'assignment')
    .map(({ to, body }) => [
      body.kind,
      to,
      body.note,
      body.groups.flatMap(({ lines }) => lines.map(({ organization }) => organization)),
    ]);
}

describe('what ends a duty is told at once', () => {
  it('a task that another organization takes over, to who had it, beside who has it now', async () => {
    const setup = await withAdoptedPlan();
    await setup.ruleTask('2025-11-10', [science], []);
    expect(await lettersOf(setup)).toEqual([
      ['transferred', education, expect.any(String), [science]],
    ]);
  });

  it('not to who still supports what it led', async () => {
    const setup = await withAdoptedPlan();
    await setup.ruleTask('2025-11-10', [science], [education]);
    expect(await lettersOf(setup)).toEqual([]);
  });

  it('a plan that is withdrawn, to everybody who had something to do in it', async () => {
    const setup = await withAdoptedPlan();
    await setup.withdraw('2025-11-10', '另行部署');
    const letters = await lettersOf(setup);
    expect(letters).toEqual([
      ['ended', education, '另行部署', []],
      ['ended', forestry, '另行部署', []],
      ['ended', science, '另行部署', []],
    ]);
  });
});

describe('a task that the office ends', () => {
  const cancelled = {
    organizations: [education, science],
    organizationIds: idsOfOrganizations(education, science),
    cancelledOn: '2025-12-17',
    reason: '合并推进',
  };

  async function toldOf(history: Parameters<typeof recorded>[0][], followed?: string) {
    const obligations = obligationList({ calendar, policyOf: () => policy });
    const events = history.map((event, place) => recorded(event, place));
    const rows = [...rowsOf(obligations, events)].map(([key, row]) => {
      return { view: obligations.name, key, row };
    });
    const ops = await tablesWith([obligations, planHeads] as never, rows);
    const log = new InMemoryEventStore();
    const runner = new CommandRunner(log, new FakeClock());
    const [address] = writeLetters({ runner, ops, calendar, contacts: new NoContacts() });
    const fact = recorded(ofTask('TaskCancelled', cancelled), 9);
    const meta = followed === undefined ? fact.meta : { ...fact.meta, followed };
    if (address) await carryOut(address, { ...fact, meta });
    const told: unknown[] = [];
    for await (const { data } of log.readAll({ prefixes: ['addressing-'] })) {
      const { to, body } = data as LetterAddressed['data'];
      told.push([to[0]?.vacant[0]?.organization, body?.kind, body?.note]);
    }
    return told;
  }

  it('is told to everybody named in it, with the reason', async () =>
    expect(await toldOf([duties.opened()])).toEqual([
      [education, 'ended', '合并推进'],
      [science, 'ended', '合并推进'],
    ]));

  it('is told to nobody once it is done', async () =>
    expect(await toldOf([duties.opened(), duties.met('2025-12-08')])).toEqual([]));

  it('is told with the plan where it ends with the plan', async () =>
    expect(await toldOf([duties.opened()], 'plan-zezhou/7')).toEqual([]));
});
