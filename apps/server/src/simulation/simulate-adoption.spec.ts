import { readFileSync } from 'node:fs';
import { Global, Module } from '@nestjs/common';
import { Directory, type Event, newId } from '#kernel';
import { planBoard } from '#plans';
import { PolicyRegistry } from '#policies';
import { policyFromText } from '#policies/rules';
import { officer, startFeature } from '#testing/feature';
import { refused } from '#testing';
import { DecideAdoption } from '../preflight/decide-adoption.ts';
import { SimulateAdoptionController } from './simulate-adoption.controller.ts';

const region = 'x';
const policy = policyFromText(
  readFileSync(new URL('../../../../seeds/policies/default.yaml', import.meta.url), 'utf8'),
);
const policies = {
  latest: (name: string) => Promise.resolve(name === 'default' ? policy : undefined),
};
const directory = {
  idsIn: () => Promise.resolve({ 县水利局: 'water' }),
  officesIn: () => Promise.resolve([]),
};
const bound = [
  { provide: PolicyRegistry, useValue: policies },
  { provide: Directory, useValue: directory },
];
@Global()
@Module({ providers: bound, exports: bound.map(({ provide }) => provide) })
class Bound {}
@Module({
  imports: [Bound],
  controllers: [SimulateAdoptionController],
  providers: [DecideAdoption],
})
class Feature {}

const task = (id: string, dueOn: string | null, leads: readonly string[]): object => ({
  id: `river.${id}`,
  number: id,
  title: id,
  section: '重点任务',
  clause: '……',
  tracked: true,
  dueOn,
  leads,
  supports: [],
  responsible: [],
});
const content = {
  title: '河湖长制实施方案',
  documentNumber: null,
  issuer: null,
  issuedOn: null,
  period: { from: '2026-01-01', to: '2027-12-31' },
  phases: [],
  targets: [],
  organizations: ['县水利局'],
  collectives: [],
  tasks: [
    task('t1', '2027-06-30', ['县水利局']),
    task('t2', null, ['县水利局']),
    task('t3', '2026-03-31', ['县水利局']),
  ],
};
const drafted = {
  planId: 'river',
  region,
  source: { name: 'river.txt', sha256: 'x', text: '' },
  content,
  findings: { aliases: {}, aliasConfidence: {}, warnings: [] },
};
const write = async (stream: string, event: Event): Promise<void> => {
  const whole = { id: newId(), ...event, meta: { actor: 'li-jing' } };
  await feature.runner.store.append(stream, [whole], 'any');
};

let feature: Awaited<ReturnType<typeof startFeature>>;
beforeAll(async () => {
  feature = await startFeature(Feature, [planBoard]);
  feature.clock.set('2026-11-30T09:00:00+08:00'); // a Monday
  await write('plan-river', { type: 'PlanDrafted', data: drafted });
});
afterAll(() => feature.stop());
const ask = (query = '', user = officer) =>
  feature.ask('GET', `/plans/river/simulation${query}`, undefined, user);

type Day = { readonly on: string; readonly obligationsDue: number; readonly mails: number };

describe('the dry run of an adoption', () => {
  it('counts what would be owed, and by which day', async () => {
    const { status, body } = await ask();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      office: '督查室',
      adoptedOn: '2026-11-30',
      from: '2026-11-30',
      // 90 days past the last day of 2027; 2028 is a leap year
      to: '2028-03-30',
      policy: { name: 'default', version: 1 },
      obligations: {
        total: 4,
        kinds: { task: 3, 'sign-off': 1 },
        baselined: 1,
        leadless: 0,
        dueOnDefaulted: 1,
      },
    });
    const due = (body['days'] as readonly Day[]).filter((day) => day.obligationsDue > 0);
    expect(due.map(({ on }) => on)).toEqual(['2026-12-03', '2027-06-30', '2027-12-31']);
  });

  it('tells the mails of each day, and of whom they are: the same sum', async () => {
    const { body } = await ask();
    const days = body['days'] as readonly Day[];
    const people = body['people'] as readonly { role: string; mails: number; months: unknown[] }[];
    const sum = (list: readonly { mails: number }[]) =>
      list.reduce((total, { mails }) => total + mails, 0);
    expect(sum(days)).toBe(sum(people));
    // on its first day the letter of assignment, and nothing else
    expect(days[0]).toEqual({ on: '2026-11-30', obligationsDue: 0, mails: 1 });
    expect(people.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['liaison', 'deputyHead', 'approver']),
    );
    expect(people[0]).toMatchObject({ organization: '县水利局', organizationId: 'water' });
    expect(days.some(({ on }) => on === '2027-05-01')).toBe(false); // a day off
  });

  it('takes another day, office and days of report', async () => {
    const { body } = await ask('?adoptedOn=2026-12-01&office=河长办&checkIns=12-31');
    expect(body).toMatchObject({
      office: '河长办',
      adoptedOn: '2026-12-01',
      obligations: { kinds: { 'check-in': 2 } },
    });
  });

  it('of more than 2,000 obligations is left to the command line', async () => {
    const tasks = Array.from({ length: 2_000 }, (_, at) => task(`t${at}`, null, ['县水利局']));
    const data = { ...drafted, planId: 'large', content: { ...content, tasks } };
    await write('plan-large', { type: 'PlanDrafted', data });
    expect((await feature.ask('GET', '/plans/large/simulation')).body).toMatchObject({
      code: 'simulation-too-large',
      detail: '方案将产生2001项督办事项，超过2000项，不在页面上试算；请用命令行 duban simulate。',
    });
  });

  it('writes nothing, and is refused as an adoption is', async () => {
    const head = await feature.runner.store.head();
    await ask();
    expect(await feature.runner.store.head()).toEqual(head);
    expect(await ask('?policy=none')).toEqual(refused('policy-not-found', 404));
    expect(await ask('?checkIns=02-29')).toEqual(refused('check-in-day-invalid'));
    expect(await ask('', { ...officer, region: 'y' })).toEqual(refused('plan-not-found', 404));
    expect((await ask('?adoptedOn=tomorrow')).status).toBe(422);
  });
});
