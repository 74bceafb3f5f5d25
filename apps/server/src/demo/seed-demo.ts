import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandBus } from '@nestjs/cqrs';
import { ChangeUser } from '#access';
import { ChangeContact } from '#directory';
import { type Origin } from '#event-store';
import { todayOn } from '#http';
import { addDays, fold, type LocalDate, parseInstant, parseLocalDate } from '#kernel';
import {
  ChangePlan,
  type PlanContent,
  type PlanCommand,
  planDecider,
  type PlanEvent,
  planStream,
  readSource,
  type SourceFile,
} from '#plans';
import { projectRoot } from '#platform';
import { ChangeEscalation, type EscalationRow } from '#escalations';
import { ChangeTask } from '#tasks';
import { type AppContext } from '../app-context.ts';
import { SAMPLE_PLANS, type SamplePlan } from './sample-plans.ts';
import { sampleOfficials, samplePeople } from './sample-people.ts';
import { ask } from './sample-requests.ts';
import { givenTokensOf } from '../sign-in/sign-in-providers.ts';
import { keepTokens, OFFICE, SAMPLE_USERS, SUPERVISOR } from './sample-users.ts';
import { type TimeMachine } from './time-machine.ts';

/** The demo's today: everything before it really happened, by the demo's clock. */
export const DEMO_TODAY = parseInstant('2025-11-24T08:00:00+08:00');

type Tools = {
  readonly commands: CommandBus;
  readonly machine: TimeMachine;
  readonly app: AppContext;
  readonly tell: (line: string) => void;
};

const origin = (name: string, actor: string = OFFICE.userId): Origin => ({
  actor,
  commandId: `demo|${name}`,
});

/** Lives through six weeks of five plans. Interrupted, the next start goes on; finished, it does nothing. */
export async function seedDemo(tools: Tools): Promise<void> {
  const { machine, tell } = tools;
  if (machine.now() >= DEMO_TODAY) return giveTokens(tools);
  tell('首次启动：导入五份实施方案，并按演示时钟走过2025年10月13日至11月24日……');
  await users(tools);
  const contents = new Map<string, PlanContent>();
  for (const plan of SAMPLE_PLANS) contents.set(plan.planId, await adopt(plan, tools));
  await until('2025-10-14T10:00:00+08:00', tools);
  for (const content of contents.values()) await sign(content, tools);
  await work(contents, tools);
  await until('2025-11-17T10:00:00+08:00', tools);
  await answers(tools);
  await ask(tools.commands, OFFICE, origin);
  await machine.goTo(DEMO_TODAY);
  tell('演示数据已就绪。');
}

async function until(text: string, { machine }: Tools): Promise<void> {
  const to = parseInstant(text);
  if (machine.now() < to) await machine.goTo(to);
}

async function users({ commands, app }: Tools): Promise<void> {
  for (const { as: _, ...data } of SAMPLE_USERS) {
    const by = origin(`user|${data.userId}`, 'duban.demo');
    await commands.execute(new ChangeUser({ type: 'RegisterUser', data }, OFFICE, by));
  }
  await giveTokens({ app });
}

/** At each start: they are in the folder, whatever became of the credentials. */
async function giveTokens({ app }: Pick<Tools, 'app'>): Promise<void> {
  const given = givenTokensOf(app);
  for (const { userId, token } of keepTokens(app.settings.dataFolder)) {
    await given.give(userId, token, '演示登录令牌');
  }
}

async function adopt(
  { planId, office, edits }: SamplePlan,
  { commands, app }: Tools,
): Promise<PlanContent> {
  const name = `${planId}.txt`;
  const bytes = readFileSync(join(projectRoot(), 'seeds', name));
  const change = async (command: PlanCommand, id: string, file?: SourceFile): Promise<void> => {
    await commands.execute(new ChangePlan(command, OFFICE, origin(`${id}|${planId}`), file));
  };
  const { document, file } = await readSource(app.files, { name, bytes });
  const drafted = { planId, region: planId, ...document };
  await change({ type: 'DraftPlan', data: drafted }, 'draft', file);
  const state = async (): Promise<ReturnType<typeof planDecider.evolve>> => {
    const { events } = await app.log.load(planStream(planId));
    return fold(planDecider, events as unknown as readonly PlanEvent[]);
  };
  const draft = await state();
  if (draft.status === 'draft') {
    await change({ type: 'EditOutline', data: { planId, edits } }, 'edit');
  }
  const reviewed = await state();
  if (reviewed.status === 'none') throw new Error(`${planId}: not drafted`);
  const people = reviewed.content.organizations.flatMap((organization, index) =>
    samplePeople(planId, organization, index + 1),
  );
  const officials = sampleOfficials(planId, office);
  for (const { contactId, fields } of [...people, ...officials]) {
    const command = { type: 'RegisterContact', data: { contactId, ...fields } } as const;
    const by = origin(`contact|${contactId}`);
    await commands.execute(new ChangeContact(command, OFFICE, by));
  }
  const policy = await app.policies.latest('default');
  const data = {
    planId,
    adoptedOn: parseLocalDate('2025-10-13'),
    office,
    policy: { name: 'default', version: policy?.version ?? 1 },
    calendarVersion: app.calendars.current().version,
  };
  await change({ type: 'AdoptPlan', data }, 'adopt');
  return reviewed.content;
}

type WithDuties = Pick<PlanContent['tasks'][number], 'leads' | 'supports' | 'responsible'>;

const named = ({ leads, supports, responsible }: WithDuties): readonly string[] => [
  ...leads,
  ...responsible,
  ...supports,
];

/** Most organizations sign on the second day; the last named of each plan forget. */
async function sign(content: PlanContent, { commands }: Tools): Promise<void> {
  const forgetful = content.organizations.slice(-2);
  const tasks = content.tasks.filter((task) => task.tracked);
  const requests = tasks.flatMap((task) =>
    named(task)
      .filter((organization) => !forgetful.includes(organization))
      .map((organization) => ({ taskId: task.id, organization })),
  );
  const queue = requests.values();
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      for (const { taskId, organization } of queue) {
        const signedOn = parseLocalDate('2025-10-14');
        const data = { taskId, organization, signedOn, today: signedOn, reason: '' };
        await commands.execute(
          new ChangeTask(
            { type: 'SignAssignment', data },
            OFFICE,
            origin(`sign|${taskId}|${organization}`),
          ),
        );
      }
    }),
  );
}

type Act = { readonly on: LocalDate; readonly do: () => Promise<unknown> };

/** Reports, claims and answers on their days, in the order of the calendar. */
async function work(contents: ReadonlyMap<string, PlanContent>, tools: Tools): Promise<void> {
  const acts = SAMPLE_PLANS.flatMap((plan) => {
    const content = contents.get(plan.planId);
    return content ? actsOf(plan, content, tools) : [];
  });
  for (const act of acts.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    await until(`${act.on}T10:00:00+08:00`, tools);
    await act.do();
  }
}

function actsOf(plan: SamplePlan, content: PlanContent, { commands }: Tools): readonly Act[] {
  const ownerOf = (task: number): { taskId: string; organization: string } => {
    const found = content.tasks[task - 1];
    if (!found) throw new Error(`${plan.planId} has no task ${task}`);
    return { taskId: found.id, organization: named(found)[0] ?? plan.office };
  };
  const liaisonOf = (organization: string): string => {
    const index = content.organizations.indexOf(organization);
    const [liaison] = samplePeople(plan.planId, organization, index + 1, ['liaison']);
    return index < 0 || !liaison ? OFFICE.userId : liaison.contactId;
  };
  const claim = (task: number, claimedOn: LocalDate): Promise<unknown> => {
    const dated = { claimedOn, today: claimedOn, reason: '' };
    const data = { ...ownerOf(task), ...dated, note: '已按方案要求完成，佐证材料备查。' };
    return commands.execute(
      new ChangeTask(
        { type: 'ClaimCompletion', data },
        OFFICE,
        origin(`claim|${data.taskId}`, liaisonOf(data.organization)),
      ),
    );
  };
  const report = (task: number, reportedOn: LocalDate): Promise<unknown> => {
    const who = ownerOf(task);
    const text = '已制定年度实施计划，正按进度推进。';
    const dated = { reportedOn, today: reportedOn, reason: '' };
    const data = { ...who, ...dated, reportId: `demo-${who.taskId}`, text, percent: 60 };
    return commands.execute(
      new ChangeTask({ type: 'ReportProgress', data }, OFFICE, origin(`report|${who.taskId}`)),
    );
  };
  const accept = (task: number, today: LocalDate): Promise<unknown> => {
    const data = { ...ownerOf(task), today, reason: '' };
    return commands.execute(
      new ChangeTask({ type: 'AcceptCompletion', data }, OFFICE, origin(`accept|${data.taskId}`)),
    );
  };
  return [
    ...plan.done.flatMap(({ task, on }) => [
      { on: addDays(on, -10), do: () => report(task, addDays(on, -10)) },
      { on, do: () => claim(task, on) },
      { on: addDays(on, 1), do: () => accept(task, addDays(on, 1)) },
    ]),
    ...plan.claimed.map((task) => ({
      on: parseLocalDate('2025-11-21'),
      do: () => claim(task, parseLocalDate('2025-11-21')),
    })),
  ];
}

/** One escalation is answered with a promise, one red card is issued. */
async function answers({ commands, app, machine }: Tools): Promise<void> {
  const today = todayOn(machine);
  await app.views.waitFor(await app.log.head(), 60_000);
  const { rows } = await app.views.find<EscalationRow>('escalation-board', {
    where: { status: 'open', region: 'zezhou' },
    orderBy: [['levelOn', 'asc']],
    limit: 100,
  });
  const red = rows.find(({ redCard }) => redCard === 'drafted');
  if (red) {
    const note = '请主要负责同志研究推动，限期办结。';
    const by = origin(`red|${red.obligationId}`, SUPERVISOR.userId);
    const data = { obligationId: red.obligationId, on: today, note };
    await commands.execute(new ChangeEscalation({ type: 'ApproveRedCard', data }, SUPERVISOR, by));
  }
  const blue = rows.find(({ level }) => level === 'blue' || level === 'yellow');
  if (blue) {
    const by = origin(`answer|${blue.obligationId}`);
    const note = '因场地协调延误，正加紧推进。';
    const promisedOn = parseLocalDate('2025-11-28');
    const data = { obligationId: blue.obligationId, today, promisedOn, note };
    await commands.execute(
      new ChangeEscalation({ type: 'AcknowledgeEscalation', data }, OFFICE, by),
    );
  }
}
