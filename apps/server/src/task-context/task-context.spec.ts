import { Module } from '@nestjs/common';
import { type User } from '#http';
import { sha256 } from '#kernel';
import { type Contact, type Contacts } from '#obligations';
import { taskList, type TaskTerms } from '#tasks';
import { idsOfOrganizations, namedOrganization } from '#testing';
import { officer } from '#testing/feature';
import { startSupervision } from '../../../../libs/notifications/src/supervision.fixtures.ts';
import * as duties from '../../../../libs/obligations/src/domain/obligation.fixtures.ts';
import { adopted, content, drafted } from '../../../../libs/plans/src/domain/plan.fixtures.ts';
import { day } from '../../../../libs/policies/src/domain/policy.fixtures.ts';
import { FindTaskContext } from './find-task-context.ts';
import { TaskContextController } from './task-context.controller.ts';
import { type TaskContext } from './task-context.ts';
import { TaskPeople } from './task-people.ts';
import { ObligationsModule } from '#obligations';

@Module({
  imports: [ObligationsModule],
  controllers: [TaskContextController],
  providers: [FindTaskContext, TaskPeople],
})
class TaskContextModule {}

const { education, science, office } = duties;
const liaison: User = {
  userId: 'u-education',
  name: '李老师',
  roles: ['liaison'],
  region: 'zezhou',
  organization: education,
};

/** Of every organization one liaison, who is called as it is. */
const contacts: Contacts = {
  holding: (_, { organization }) =>
    Promise.resolve({ 'organization.liaison': { contactIds: [organization], vacant: [] } }),
  sharing: (contact) => Promise.resolve([contact]),
  get: (contactId) =>
    Promise.resolve<Contact>({
      contactId,
      name: `${contactId}联络员`,
      email: 'x@x.example',
      phone: contactId === office ? '555-0001' : '',
      region: 'zezhou',
      ...namedOrganization(contactId),
    }),
};

const TEXT = '一、任务\n1．先做的事。\n2．提升科学\n教育水平。\n3．后做的事。\n二、保障';
const CLAUSE = '2．提升科学教育水平。';

let feature: Awaited<ReturnType<typeof startSupervision>>;
beforeEach(async () => {
  feature = await startSupervision({
    modules: [TaskContextModule],
    projections: [taskList],
    contacts,
  });
  feature.clock.set('2025-12-24T09:00:00+08:00'); // a Wednesday
  const [one] = content.tasks;
  const at = (text: string) => ({
    start: TEXT.indexOf(text),
    end: TEXT.indexOf(text) + text.length,
  });
  const event = drafted();
  await feature.write('plan-zezhou', {
    type: 'PlanDrafted',
    data: {
      ...event.data,
      source: {
        name: '方案.txt',
        sha256: sha256(TEXT),
        text: TEXT,
        spans: {
          phases: [],
          targets: [],
          tasks: [at('1．先做的事。'), at('2．提升科学\n教育水平。'), at('3．后做的事。')],
        },
      },
      content: {
        ...content,
        tasks: ['t1', 't2', 't3'].map((id) => ({ ...one, id: `zezhou.${id}`, title: id })),
      },
    },
  });
  await feature.write('plan-zezhou', adopted()); // a draft is the office’s alone
  for (const n of [1, 2, 3, 10]) await assign(n, n === 2 ? CLAUSE : '手工补充的事');
});
afterEach(() => feature.stop());

function assign(n: number, clause: string, facts: Partial<TaskTerms> = {}): Promise<void> {
  const taskId = `zezhou.t${n}`;
  return feature.write(`task-${taskId}`, {
    type: 'TaskAssigned',
    data: {
      taskId,
      planId: 'zezhou',
      region: 'zezhou',
      number: `二（一）${n}`,
      dueOn: day('2025-12-31'),
      dueOnDefaulted: false,
      office,
      title: `第${n}项`,
      section: '青少年',
      tracked: true,
      clause,
      leads: [education],
      supports: [science],
      responsible: [],
      planTitle: '实施方案',
      policy: { name: 'default', version: 1 },
      byAmendment: false,
      organizationIds: idsOfOrganizations(office, education, science),
      assignedOn: day('2025-11-03'),
      ...facts,
    },
  });
}

const contextOf = async (taskId: string, user: User = officer) => {
  const { status, body } = await feature.ask('GET', `/tasks/${taskId}/context`, undefined, user);
  return { status, ...(body as unknown as TaskContext) };
};

it('a task stands in its document between what is printed before and after it', async () => {
  const { source, planTitle, documentNumber } = await contextOf('zezhou.t2');
  expect(source).toEqual({
    before: '一、任务\n1．先做的事。',
    text: '2．提升科学\n教育水平。',
    after: '3．后做的事。\n二、保障',
    start: 13,
    end: 25,
  });
  expect({ planTitle, documentNumber }).toEqual({
    planTitle: content.title,
    documentNumber: '泽政办发〔2023〕2号',
  });
});

it('a clause that the document does not print there has no place in it', async () => {
  expect((await contextOf('zezhou.t3')).source).toBeNull();
});

it('its neighbours are those of the document: the tenth comes after the third', async () => {
  const third = await contextOf('zezhou.t3');
  expect(third.previous).toEqual({ taskId: 'zezhou.t2', number: '二（一）2', title: '第2项' });
  expect(third.next?.taskId).toBe('zezhou.t10');
  expect((await contextOf('zezhou.t10')).next).toBeNull();
  expect((await contextOf('zezhou.t1')).previous).toBeNull();
});

it('its people are the liaisons of who leads and of the office, with a telephone where there is one', async () => {
  const { people } = await contextOf('zezhou.t1', liaison);
  expect(people).toEqual([
    {
      role: 'lead',
      ...namedOrganization(education),
      name: `${education}联络员`,
      phone: null,
    },
    { role: 'office', ...namedOrganization(office), name: `${office}联络员`, phone: '555-0001' },
  ]);
  const visitor: User = { ...officer, userId: 'visitor', roles: ['visitor'] };
  const shown = await contextOf('zezhou.t1', visitor);
  expect(shown.people.map(({ phone }) => phone)).toEqual([null, null]);
});

it('what is owed for it is told with its ladder, to whom it belongs', async () => {
  const obligationId = `zezhou.t1.${education}`;
  const facts = { obligationId, subjectId: 'zezhou.t1', dueOn: day('2025-12-31') };
  await feature.write(`obligation-${obligationId}`, duties.opened(facts));
  const [owed, ...more] = (await contextOf('zezhou.t1', liaison)).obligations;
  expect(more).toEqual([]);
  expect(owed).toMatchObject({ obligationId, workingDaysLeft: 5, status: 'open' });
  expect(owed?.timeline.map(({ rule }) => rule)).toContain('+5wd');
  const other = { ...liaison, userId: 'u-science', organization: science };
  expect((await contextOf('zezhou.t1', other)).obligations).toEqual([]);
});

it('a task that is not there, or of another region, is refused alike', async () => {
  const elsewhere: User = { ...liaison, userId: 'u-elsewhere', region: 'rushan' };
  for (const asked of [contextOf('zezhou.t99'), contextOf('zezhou.t1', elsewhere)]) {
    expect(await asked).toMatchObject({ status: 404, code: 'task-not-found' });
  }
});
