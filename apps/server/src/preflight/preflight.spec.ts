import { Global, Module } from '@nestjs/common';
import {
  contactList,
  type ContactRole,
  contactStream,
  organizationList,
  organizationNames,
  organizationStream,
  successorList,
} from '#directory';
import { CommandRunner } from '#event-store';
import { type User } from '#http';
import { Clock, Directory, type Event, newId } from '#kernel';
import { Contacts } from '#obligations';
import { planBoard } from '#plans';
import { officer, startFeature } from '#testing/feature';
import { refused } from '#testing';
import { OpsModels, ReadModels } from '#views';
import { type SharedViews } from '#views/sqlite';
import { DirectoryContacts } from '../directory-contacts.ts';
import { RegisteredOrganizations } from '../registered-organizations.ts';
import { DecideAdoption } from './decide-adoption.ts';
import { FindPreflight } from './find-preflight.ts';
import { PreflightController } from './preflight.controller.ts';

const region = 'qingyuan';

/** Every write of the spec is waited for. */
const caughtUp = (views: ReadModels): SharedViews =>
  Object.assign(Object.create(views) as SharedViews, { waitFor: () => Promise.resolve(true) });
const bound = [
  { provide: OpsModels, useFactory: caughtUp, inject: [ReadModels] },
  {
    provide: Directory,
    useFactory: (runner: CommandRunner, ops: SharedViews) =>
      new RegisteredOrganizations({ runner, ops, views: ops }),
    inject: [CommandRunner, OpsModels],
  },
  {
    provide: Contacts,
    useFactory: (ops: OpsModels, clock: Clock) => new DirectoryContacts(ops, clock),
    inject: [OpsModels, Clock],
  },
];
@Global()
@Module({ providers: bound, exports: bound.map(({ provide }) => provide) })
class Bound {}
@Module({
  imports: [Bound],
  controllers: [PreflightController],
  providers: [DecideAdoption, FindPreflight],
})
class Feature {}

let feature: Awaited<ReturnType<typeof startFeature>>;

const write = async (stream: string, ...events: readonly Event[]): Promise<void> => {
  const whole = events.map((event) => ({ id: newId(), ...event, meta: { actor: 'li-jing' } }));
  await feature.runner.store.append(stream, whole, 'any');
  await feature.settle();
};
const contact = (id: string, organization: string, ...roles: ContactRole[]): Promise<void> => {
  const of = { contactId: id, region, organization, organizationId: `${region}-${organization}` };
  const data = { ...of, name: `${id}先生`, email: `${id}@b.cn`, roles };
  return write(contactStream(id), { type: 'ContactRegistered', data });
};
const organization = (name: string, ...aliases: string[]): Promise<void> => {
  const of = { organizationId: `o-${name}`, organization: name, region, name, parent: null };
  const data = { ...of, aliases, members: [] };
  return write(organizationStream(of.organizationId), { type: 'OrganizationRegistered', data });
};

const duties = { leads: [], supports: [], responsible: [] };
const task = (id: string, more: object): object => {
  const about = { number: `二（一）${id}`, title: `${id}事项`, section: '重点任务', clause: '……' };
  return { id: `river.${id}`, ...about, tracked: true, dueOn: null, ...duties, ...more };
};
const content = {
  title: '河湖长制实施方案',
  documentNumber: null,
  issuer: null,
  issuedOn: null,
  period: { from: '2026-01-01', to: '2028-12-31' },
  phases: [
    {
      id: 'river.p1',
      number: '',
      name: '动员部署',
      from: '2026-01-01',
      to: '2026-06-30',
      text: '……',
    },
  ],
  tasks: [
    task('t1', { leads: ['县水利局'], supports: ['县交通运输局'], dueOn: '2027-06-30' }),
    task('t2', { responsible: ['县交通运输局', '各镇人民政府'] }),
    task('t3', { leads: ['县教育局'], dueOn: '2026-09-30' }),
    task('t4', { tracked: false }),
  ],
  targets: [
    {
      id: 'river.g1',
      number: '二（一）t1',
      taskId: 'river.t1',
      subject: '幸福河湖',
      quote: '……',
      comparator: '>=',
      value: 12,
      upper: null,
      unit: '条',
      deadline: '2028-12-31',
      recurrence: 'cumulative',
      soft: false,
      reference: null,
      ...duties,
      leads: ['县水利局'],
    },
  ],
  organizations: ['县水利局', '县交通运输局', '各镇人民政府', '县教育局'],
  collectives: ['各镇人民政府'],
};
const drafted = (planId: string, more: object = {}): Event => {
  const source = { name: 'river.txt', sha256: 'x', text: '' };
  const findings = { aliases: {}, aliasConfidence: {}, warnings: [] };
  const data = { planId, region, source, content: { ...content, ...more }, findings };
  return { type: 'PlanDrafted', data };
};

beforeEach(async () => {
  feature = await startFeature(Feature, [
    planBoard,
    contactList,
    successorList,
    organizationList,
    organizationNames,
  ]);
  feature.clock.set('2026-11-30T09:00:00+08:00'); // a Monday
  await write('plan-river', drafted('river'));
});
afterEach(() => feature.stop());

const ask = (query = '', planId = 'river', user: User = officer) =>
  feature.ask('GET', `/plans/${planId}/preflight${query}`, undefined, user);

describe('before a plan is adopted', () => {
  it('whom nobody can reach, who fits nowhere, what nobody leads, what is past and who is written to is told', async () => {
    await contact('sl-1', '县水利局', 'liaison');
    await contact('sl-2', '县水利局', 'liaison');
    await contact('sl-3', '县水利局', 'head');
    await contact('jt-1', '县交通局', 'liaison'); // 县交通运输局 in the plan
    await contact('ly-1', '县林业局', 'liaison'); // in no plan, and registered nowhere
    await contact('mz-1', '县民政局', 'liaison'); // registered: known for something else
    await contact('dc-1', '县政府督查室', 'liaison', 'approver');
    await organization('县民政局');
    await organization('县教育和体育局', '县教育局');
    const { status, body } = await ask('?office=督查室');
    expect(status).toBe(200);
    const named = (name: string, id: unknown = expect.any(String)) => {
      return { organization: name, organizationId: id };
    };
    expect(body).toEqual({
      planId: 'river',
      planTitle: '河湖长制实施方案',
      region,
      office: '督查室',
      adoptedOn: '2026-11-30',
      // the phase, t1, t2 twice, t3, the target, and three to sign: of t3 nobody signs, it is past
      obligations: 9,
      officeVacancies: [
        { role: 'office.liaison', ...named('督查室'), near: ['县政府督查室'] },
        { role: 'office.approver', ...named('督查室'), near: ['县政府督查室'] },
      ],
      withoutLiaison: [
        { ...named('县交通运输局'), collective: false, near: ['县交通局'] },
        { ...named('各镇人民政府'), collective: true, near: [] },
        { ...named('县教育局', 'o-县教育和体育局'), collective: false, near: [] },
      ],
      unmatched: [
        { contactId: 'dc-1', recipient: 'dc-1先生', ...named('县政府督查室'), near: ['督查室'] },
        { contactId: 'jt-1', recipient: 'jt-1先生', ...named('县交通局'), near: ['县交通运输局'] },
        { contactId: 'ly-1', recipient: 'ly-1先生', ...named('县林业局'), near: [] },
      ],
      unregistered: [
        { ...named('督查室'), near: ['县政府督查室'] },
        { ...named('县交通运输局'), near: ['县交通局'] },
        { ...named('各镇人民政府'), near: [] },
      ],
      leadless: [
        {
          itemId: 'river.t2',
          number: '二（一）t2',
          title: 't2事项',
          owners: ['县交通运输局', '各镇人民政府'],
        },
      ],
      past: [
        {
          ...named('督查室'),
          obligationId: 'river.p1.督查室',
          kind: 'phase',
          number: '',
          title: '动员部署',
          dueOn: '2026-06-30',
        },
        {
          ...named('县教育局', 'o-县教育和体育局'),
          obligationId: 'river.t3.县教育局',
          kind: 'task',
          number: '二（一）t3',
          title: 't3事项',
          dueOn: '2026-09-30',
        },
      ],
      letters: {
        total: 2,
        undeliverable: 2,
        rows: [
          {
            ...named('县水利局'),
            recipients: [
              { contactId: 'sl-1', recipient: 'sl-1先生' },
              { contactId: 'sl-2', recipient: 'sl-2先生' },
            ],
            tasks: 1,
            targets: 1,
          },
          { ...named('县交通运输局'), recipients: [], tasks: 2, targets: 0 },
          { ...named('各镇人民政府'), recipients: [], tasks: 1, targets: 0 },
        ],
      },
    });
  });

  it('nothing is to be put right where everybody is registered, under whatever name of theirs', async () => {
    await organization('县交通运输局', '县交通局');
    await contact('sl-1', '县水利局', 'liaison');
    await contact('jt-1', '县交通局', 'liaison');
    await contact('zh-1', '各镇人民政府', 'liaison');
    await contact('jy-1', '县教育局', 'liaison');
    await contact('dc-1', '县政府督查室', 'liaison', 'approver');
    const { body } = await ask('?adoptedOn=2026-09-30');
    expect(body).toMatchObject({
      office: '县政府督查室',
      adoptedOn: '2026-09-30',
      officeVacancies: [],
      withoutLiaison: [],
      unmatched: [],
      unregistered: [],
      past: [{ obligationId: 'river.p1.县政府督查室' }],
      letters: { total: 4, undeliverable: 0 },
    });
  });

  it('it writes nothing, is of a draft only, of the own region, and refuses what an adoption refuses', async () => {
    const head = await feature.runner.store.head();
    await ask();
    expect(await feature.runner.store.head()).toEqual(head);
    expect(await ask('', 'none')).toEqual(refused('plan-not-found', 404));
    const elsewhere = { ...officer, region: 'zezhou' };
    expect(await ask('', 'river', elsewhere)).toEqual(refused('plan-not-found', 404));
    expect((await ask('', 'river', { ...officer, roles: ['visitor'] })).status).toBe(403);
    expect(await ask('?checkIns=02-29')).toEqual(refused('check-in-day-invalid'));
    expect((await ask('?adoptedOn=tomorrow')).status).toBe(422);
    await write('plan-empty', drafted('empty', { phases: [], tasks: [], targets: [] }));
    expect(await ask('', 'empty')).toEqual(refused('plan-empty', 422));
    await write('plan-river', {
      type: 'PlanAdopted',
      data: {
        planId: 'river',
        region,
        content,
        office: '督查室',
        adoptedOn: '2026-11-30',
        organizationIds: {},
      },
    });
    expect(await ask()).toEqual(refused('plan-already-adopted'));
  });
});
