import { CommandRunner, type RecordedEvent } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { followAgain } from '#following';
import { newId } from '#kernel';
import type { PlanEvent } from '#plans';
import { FakeClock, idOfOrganization } from '#testing';
import { carryOut } from '../../../../following/src/carry-out.fixtures.ts';
import { checkedIn } from '../../domain/check-in.fixtures.ts';
import { type TaskCommand } from '../../domain/task.commands.ts';
import { day, education, office, planTitle, science, youth } from '../../domain/task.fixtures.ts';
import { taskDecider, taskStream } from '../../domain/task.ts';
import { assignTasks } from '../assign-tasks/assign-tasks.ts';
import {
  added,
  adopted,
  amended,
  changed,
  contentOf,
  happened,
  ledBy,
  part,
  removed,
  ruled,
  taskOf,
  withdrawn,
} from '../plan-facts.fixtures.ts';
import { askParticipants } from './ask-participants.ts';

const [t1, t2, t3] = ['rushan.t1', 'rushan.t2', 'rushan.t3'] as const;
const both = { leads: [education], supports: [science], responsible: [] };
const end = '2025-12-31';
const [june, december] = ['2023-06-30', '2025-12-31'] as const;

/** The first task is due in 2024, the second at the end; reports are asked for in June 2023 and at the end. */
const adoption = adopted(
  contentOf([taskOf(t1, { dueOn: day('2024-06-30') }), taskOf(t2, { supports: [] })]),
  [
    part(education, { [t1]: '2024-06-30', [t2]: end }, [june, december]),
    part(science, { [t1]: '2024-06-30' }, [june]),
  ],
);
const handedOn = { ...both, leads: [youth] };
/** The first task goes from 市教育局 to 团市委. */
const transfer = ruled('2022-03-03', {
  items: [changed(t1, both, handedOn)],
  participants: [
    part(education, { [t2]: end }, [june, december]),
    part(youth, { [t1]: '2024-06-30' }, [june]),
  ],
});

let clock: FakeClock;
let runner: CommandRunner;
let read: RecordedEvent['position'] | undefined;
beforeEach(() => {
  clock = new FakeClock('2022-01-07T10:00:00+08:00');
  runner = new CommandRunner(new InMemoryEventStore(), clock);
  read = undefined;
});

/** Has the followers read what is new. */
async function follow(): Promise<void> {
  for (const follower of [assignTasks(runner), askParticipants(runner)]) {
    const { prefixes } = follower;
    const options = read === undefined ? { prefixes } : { prefixes, after: read };
    for await (const fact of runner.store.readAll(options)) await carryOut(follower, fact);
  }
  read = await runner.store.head();
}

async function planned(...facts: readonly PlanEvent[]): Promise<void> {
  await happened(runner, ...facts);
  await follow();
}

async function done(...commands: readonly TaskCommand[]): Promise<void> {
  for (const command of commands) {
    const origin = { actor: 'u-1', commandId: newId() };
    await runner.run(taskStream(command.data.taskId), taskDecider, command, origin);
  }
  await follow();
}

const sign = (taskId: string, organization: string): TaskCommand => ({
  type: 'SignAssignment',
  data: {
    taskId,
    organization,
    signedOn: day('2022-01-07'),
    today: day('2022-01-07'),
    reason: '',
  },
});
const cancel = (taskId: string): TaskCommand => ({
  type: 'CancelTask',
  data: { taskId, cancelledOn: day('2022-02-01'), reason: '项目取消' },
});
async function reported(organization: string, dueOn: string): Promise<void> {
  const { type, data } = checkedIn({ organization, dueOn: day(dueOn) });
  const event = { id: newId(), type, data, meta: { actor: 'u-1' } };
  await runner.store.append(`check-in-rushan.${dueOn}.${organization}`, [event], 'no-stream');
  await follow();
}

const partOf = async (organization: string) =>
  (await runner.store.load(`participation-rushan.${organization}`)).events;
const typesOf = async (organization: string) =>
  (await partOf(organization)).map(({ type }) => type);
/** What was written since, in short. */
const newsOf = async (organization: string, since: number) =>
  (await partOf(organization)).slice(since).map(({ type, data }) => ({ type, data }));

describe('those who take part in a plan', () => {
  it('are asked to sign and to report at its adoption', async () => {
    await planned(adoption);
    const part = { organization: education, organizationId: idOfOrganization(education) };
    const ref = { planId: 'rushan', region: 'rushan', on: '2022-01-07', reason: '', ...part };
    const about = { ...ref, planTitle, office, policy: { name: 'default', version: 1 } };
    expect(await newsOf(education, 0)).toEqual([
      {
        type: 'TasksNamed',
        data: {
          ...about,
          toSign: [t1, t2],
          tasks: [
            { taskId: t1, dueOn: '2024-06-30' },
            { taskId: t2, dueOn: end },
          ],
        },
      },
      { type: 'ReportsAsked', data: { ...about, days: [june, december] } },
    ]);
    expect(await typesOf(science)).toEqual(['TasksNamed', 'ReportsAsked']);
    const [first] = await partOf(education);
    expect(first?.meta).toMatchObject({ actor: 'duban.opening', correlationId: 'c-1' });
  });

  it('are not asked for anything by a draft', async () => {
    const { type, data } = transfer;
    await planned({ type, data: { ...data, inForce: null } });
    expect(await runner.store.head()).toBe(read);
    expect(await typesOf(youth)).toEqual([]);
  });

  it('sign, each day counting on which it was done, until all is signed', async () => {
    await planned(adoption);
    clock.set('2022-01-10T23:30:00+08:00');
    await done(sign(t1, education));
    clock.set('2022-01-11T00:30:00+08:00');
    await done(sign(t2, education), sign(t1, science));
    expect(await newsOf(education, 2)).toMatchObject([
      { type: 'TaskSigned', data: { taskId: t1, signedOn: '2022-01-10' } },
      { type: 'TaskSigned', data: { taskId: t2, signedOn: '2022-01-11' } },
      { type: 'AllSigned', data: { on: '2022-01-11' } },
    ]);
    expect(await typesOf(science)).toEqual([
      ...['TasksNamed', 'ReportsAsked', 'TaskSigned', 'AllSigned'],
    ]);
    expect((await partOf(science)).at(-1)?.meta).toMatchObject({ actor: 'u-1' });
  });

  it('hand in what they are asked for, and are asked for it no more', async () => {
    await planned(adoption);
    await reported(education, june);
    expect(await newsOf(education, 2)).toMatchObject([
      { type: 'ReportReceived', data: { dueOn: june, reportedOn: '2023-06-28' } },
    ]);
    await reported(science, december);
    expect(await newsOf(science, 2)).toEqual([]);
  });
});

describe('a ruling', () => {
  it('takes from one and asks another, and leaves the third alone', async () => {
    await planned(adoption);
    await done(sign(t2, education));
    await planned(transfer);
    expect(await newsOf(education, 3)).toMatchObject([
      { type: 'TasksNamed', data: { tasks: [{ taskId: t2 }], toSign: [], reason: '职责调整' } },
      { type: 'AllSigned', data: { on: '2022-03-03' } },
    ]);
    expect(await newsOf(youth, 0)).toMatchObject([
      { type: 'TasksNamed', data: { toSign: [t1], on: '2022-03-03' } },
      { type: 'ReportsAsked', data: { days: [june] } },
    ]);
    expect((await partOf(youth))[0]?.meta).toMatchObject({ actor: 'u-office' });
    expect(await newsOf(science, 2)).toEqual([]);
  });

  it('that gives a task back has it signed again', async () => {
    await planned(adoption);
    await done(sign(t1, education), sign(t2, education));
    await planned(transfer);
    expect((await newsOf(education, 5)).map(({ type }) => type)).toEqual([
      ...['TasksNamed', 'TaskLeft'],
    ]);
    await planned(
      ruled('2022-04-01', {
        items: [changed(t1, handedOn, both)],
        participants: [
          part(education, { [t1]: '2024-06-30', [t2]: end }, [june, december]),
          part(youth, {}),
        ],
      }),
    );
    expect(await newsOf(education, 7)).toMatchObject([
      { type: 'TasksNamed', data: { toSign: [t1] } },
    ]);
    expect((await newsOf(youth, 2)).map(({ type }) => type)).toEqual([
      ...['ReportsDropped', 'PartEnded'],
    ]);
    await done(sign(t1, education));
    expect((await typesOf(education)).slice(8)).toEqual(['TaskSigned', 'AllSigned']);
  });

  it('counts a signature of who was named, though not asked to sign', async () => {
    const responsible = { leads: [], supports: [science], responsible: [education] };
    await planned(adopted(contentOf([taskOf(t1, responsible)]), [part(education, { [t1]: end })]));
    await done(sign(t1, science));
    await planned(
      ruled('2022-03-03', {
        items: [changed(t1, responsible, ledBy(science))],
        participants: [part(education, {}), part(science, { [t1]: end })],
      }),
    );
    expect(await typesOf(science)).toEqual(['TaskSigned', 'TasksNamed', 'AllSigned']);
  });
});

describe('an amendment', () => {
  it('asks for what is new, moves what has another date, and ends what is gone', async () => {
    await planned(adoption);
    await done(sign(t1, education), sign(t2, education));
    await planned(
      amended('2022-06-01', {
        items: [
          changed(t2, { dueOn: day(end) }, { dueOn: day('2025-06-30'), dueOnDefaulted: false }),
          added({
            ...taskOf(t3, { ...ledBy(education) }),
            dueOn: day(june),
            dueOnDefaulted: false,
          }),
          removed(t1),
        ],
        participants: [
          part(education, { [t2]: '2025-06-30', [t3]: june }, [june]),
          part(science, {}),
        ],
      }),
    );
    expect(await newsOf(education, 5)).toMatchObject([
      {
        type: 'TasksNamed',
        data: {
          tasks: [
            { taskId: t2, dueOn: '2025-06-30' },
            { taskId: t3, dueOn: june },
          ],
          toSign: [t3],
        },
      },
      { type: 'ReportsDropped', data: { days: [december], reason: '国家方案修订' } },
      { type: 'TaskLeft', data: { taskId: t1 } },
    ]);
    expect(await newsOf(science, 2)).toMatchObject([
      { type: 'ReportsDropped', data: { days: [june] } },
      { type: 'PartEnded', data: { on: '2022-06-01', reason: '国家方案修订' } },
    ]);
  });
});

describe('a task that the office ends', () => {
  it('is left by all, and takes with it the reports behind the last one', async () => {
    await planned(adoption);
    await done(sign(t1, education));
    await done(cancel(t2));
    expect(await newsOf(education, 3)).toMatchObject([
      { type: 'TaskLeft', data: { taskId: t2, on: '2022-02-01', reason: '项目取消' } },
      { type: 'ReportsDropped', data: { days: [december] } },
      { type: 'AllSigned', data: { on: '2022-02-01' } },
    ]);
    await done(cancel(t1));
    expect((await typesOf(education)).slice(6)).toEqual([
      ...['TaskLeft', 'ReportsDropped', 'PartEnded'],
    ]);
    expect((await typesOf(science)).slice(2)).toEqual(['TaskLeft', 'ReportsDropped', 'PartEnded']);
  });

  it('and that is ruled on later asks nobody', async () => {
    await planned(adoption);
    await done(cancel(t1));
    await planned(transfer);
    expect(await typesOf(youth)).toEqual([]);
    expect((await typesOf(education)).slice(2)).toEqual(['TaskLeft']);
  });

  it('asks nobody either where the ruling is read again after it', async () => {
    await planned(adoption);
    await done(cancel(t1));
    await planned(transfer);
    await done(cancel(t2));
    const before = await runner.store.head();
    await followAgain(runner.store, askParticipants(runner));
    expect(await runner.store.head()).toBe(before);
    expect((await typesOf(education)).at(-1)).toBe('PartEnded');
  });
});

it('a plan that is withdrawn asks nobody for anything; a signature under it is void', async () => {
  await planned(adoption);
  await done(sign(t1, science));
  await planned(
    withdrawn('2022-05-01', {
      items: [removed(t1), removed(t2)],
      participants: [part(education, {}), part(science, {})],
    }),
  );
  expect(await newsOf(education, 2)).toMatchObject([
    { type: 'ReportsDropped', data: { days: [june, december] } },
    { type: 'PartEnded', data: { on: '2022-05-01', reason: '并入新方案' } },
  ]);
  expect((await typesOf(science)).slice(4)).toEqual(['ReportsDropped', 'PartEnded', 'TaskLeft']);
});

it('a log that is read twice asks no participant twice', async () => {
  await planned(adoption);
  await done(sign(t1, education), sign(t1, science));
  await planned(transfer);
  await reported(youth, june);
  await done(sign(t1, youth), cancel(t2));
  const before = await runner.store.head();
  for (const follower of [assignTasks(runner), askParticipants(runner)]) {
    await followAgain(runner.store, follower);
    await followAgain(runner.store, follower);
  }
  expect(await runner.store.head()).toBe(before);
});
