import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Rejection } from '#contract';
import { fold } from '#kernel';
import type { PlanEvent } from '#plans';
import { specFor } from '#testing';
import { checkInPlanOf } from './check-in-plan.ts';
import { checkInDecider, MAX_CHECK_IN_ITEM } from './check-in.ts';
import { type CheckInEvent } from './check-in.events.ts';
import { anyCheckIn, checkedIn, checkIn, file, plan } from './check-in.fixtures.ts';
import { assign, day, education, office, science, youth } from './task.fixtures.ts';

const given = specFor(checkInDecider);

describe('a check-in', () => {
  it('is one report for all tasks of the organization', () =>
    given().when(checkIn()).then(checkedIn()));

  it('is written once, on whatever day it is handed in again', () =>
    given(checkedIn())
      .when(checkIn({ reportedOn: day('2023-07-20') }))
      .thenNothing());

  it('is compared by what it says, not by the order of its fields', () =>
    given(checkedIn({ items: [{ percent: 60, text: '培训120人次。', taskId: 'rushan.t1' }] }))
      .when(checkIn())
      .thenNothing());

  it('a check-in that says something else replaces the one before', () => {
    const more = { text: '培训已达 200 人次。', items: [], evidence: [] };
    const later = { ...more, reportedOn: day('2023-07-03') };
    given(checkedIn()).when(checkIn(later)).then(checkedIn(later));
  });

  it('a check-in is asked for on the last day of the period, and on the first day after the adoption', () => {
    const lastDay = { dueOn: day('2025-12-31') };
    given()
      .when(checkIn(lastDay))
      .then(checkedIn({ ...lastDay, checkInId: `rushan.2025-12-31.${education}` }));
    const nextDay = { dueOn: day('2022-12-31') };
    given()
      .when(checkIn({ ...nextDay, plan: { ...plan, adoptedOn: day('2022-12-30') } }))
      .then(checkedIn({ ...nextDay, checkInId: `rushan.2022-12-31.${education}` }));
    const early = { ...plan, adoptedOn: day('2020-06-30') };
    given()
      .when(checkIn({ dueOn: day('2020-12-31'), plan: early }))
      .thenRefused('check-in-not-asked');
    given()
      .when(checkIn({ dueOn: day('2021-06-30'), plan: early }))
      .then(checkedIn({ dueOn: day('2021-06-30'), checkInId: `rushan.2021-06-30.${education}` }));
  });

  it('a check-in says of each task from nothing to all, in a thousand characters at most', () => {
    const items = [
      { taskId: 'rushan.t1', text: '长'.repeat(1_000), percent: 100 },
      { taskId: 'rushan.t2', text: '未启动', percent: 0 },
    ];
    given()
      .when(checkIn({ organization: science, items, text: '长'.repeat(10_000) }))
      .then(
        checkedIn({
          checkInId: `rushan.2023-06-30.${science}`,
          organization: science,
          items,
          text: '长'.repeat(10_000),
        }),
      );
    const below = [{ taskId: 'rushan.t1', text: '倒退', percent: -1 }];
    given()
      .when(checkIn({ items: below }))
      .thenRefused('percent-out-of-range');
  });

  it('is taken early and late, and stays the report of its day', () => {
    for (const reportedOn of [day('2022-07-01'), day('2024-02-29')]) {
      given().when(checkIn({ reportedOn })).then(checkedIn({ reportedOn }));
    }
  });

  it('a check-in of the office itself is asked for where nobody else is named', () => {
    const nobody = { id: 'rushan.t3', title: '任务3', leads: [], supports: [], responsible: [] };
    const mine = { organization: null, items: [] };
    given().when(checkIn(mine)).thenRefused('organization-not-assigned');
    given()
      .when(checkIn({ ...mine, plan: { ...plan, tasks: [nobody] } }))
      .then(
        checkedIn({ checkInId: `rushan.2023-06-30.${office}`, organization: office, items: [] }),
      );
  });

  it('a refused check-in names the plan, and the days on which it asks for one', () => {
    const ended = { ...plan, withdrawnOn: day('2024-03-01') };
    given()
      .when(checkIn({ plan: ended }))
      .thenRefused('plan-withdrawn', '《实施方案》已于2024-03-01终止，不再办理。');
    given()
      .when(checkIn({ organization: '市档案局' }))
      .thenRefused(
        'organization-not-assigned',
        '《实施方案》的责任分工中没有市档案局；有异议请联系督查室。',
      );
    for (const [dueOn, sentence] of [
      ['2023-07-01', '《实施方案》未要求在2023-07-01报送；应报送日期为每年06-30、12-31。'],
      ['2026-06-30', '《实施方案》未要求在2026-06-30报送。'],
    ] as const) {
      given()
        .when(checkIn({ dueOn: day(dueOn) }))
        .thenRefused('check-in-not-asked', sentence);
    }
  });

  it.each([
    ['no day of the plan', { dueOn: day('2023-07-01') }, 'check-in-not-asked'],
    ['a day not after the adoption', { dueOn: day('2022-06-30') }, 'check-in-not-asked'],
    ['a day after the period', { dueOn: day('2026-06-30') }, 'check-in-not-asked'],
    ['a plan that asks for none', { plan: { ...plan, checkIns: [] } }, 'check-in-not-asked'],
    ['a plan without years', { plan: { ...plan, period: null } }, 'check-in-not-asked'],
    [
      'a plan that was withdrawn',
      { plan: { ...plan, withdrawnOn: day('2024-03-01') } },
      'plan-withdrawn',
    ],
    ['somebody the plan does not name', { organization: '市档案局' }, 'organization-not-assigned'],
    ['a task of others', { organization: youth }, 'check-in-task-unknown'],
    ['a task that is none', { items: [{ taskId: 'x', text: '好' }] }, 'check-in-task-unknown'],
    [
      'a task twice',
      { items: ['一', '二'].map((text) => ({ taskId: 'rushan.t1', text })) },
      'check-in-task-repeated',
    ],
    ['nothing said', { text: ' ', items: [] }, 'report-empty'],
    ['nothing said of a task', { items: [{ taskId: 'rushan.t1', text: ' ' }] }, 'report-empty'],
    ['too much', { text: '长'.repeat(10_001) }, 'report-too-long'],
    [
      'too much of a task',
      { items: [{ taskId: 'rushan.t1', text: '长'.repeat(MAX_CHECK_IN_ITEM + 1) }] },
      'report-too-long',
    ],
    [
      'more than all',
      { items: [{ taskId: 'rushan.t1', text: '好', percent: 101 }] },
      'percent-out-of-range',
    ],
    ['a file of no bytes', { evidence: [{ ...file, size: 0 }] }, 'evidence-malformed'],
  ] as const)('is refused for %s', (_, command, code) =>
    given().when(checkIn(command)).thenRefused(code),
  );
});

describe('check-ins, whatever is reported when', () => {
  it('are granted once, stay on their day, and move no other', () => {
    fc.assert(
      fc.property(fc.array(anyCheckIn, { maxLength: 20 }), (commands) => {
        const streams = new Map<string, CheckInEvent[]>();
        for (const command of commands) {
          const { dueOn, organization } = command.data;
          const key = `rushan.${dueOn}.${organization ?? office}`;
          const events = streams.get(key) ?? [];
          const decided = () => checkInDecider.decide(command, fold(checkInDecider, events));
          try {
            events.push(...decided());
          } catch (error) {
            if (!(error instanceof Rejection)) throw error;
            continue;
          }
          streams.set(key, events);
          expect(decided()).toEqual([]);
        }
        for (const [key, events] of streams) {
          expect(events.map(({ data }) => data.checkInId)).toEqual(events.map(() => key));
          expect(['2022-12-31', '2023-06-30']).toContain(events[0]?.data.dueOn);
        }
      }),
    );
  });
});

describe('who reports when', () => {
  const task = (id: string, leads: readonly string[]) => ({ ...assign({ leads }).data, id });
  const adopted = {
    type: 'PlanAdopted',
    data: {
      planId: 'rushan',
      region: 'rushan',
      office,
      adoptedOn: day('2022-06-30'),
      checkIns: ['06-30'],
      content: { period: plan.period, tasks: [task('rushan.t1', [education])] },
    },
  };
  const planAfter = (...events: readonly object[]) =>
    checkInPlanOf([adopted, ...events] as unknown as readonly PlanEvent[]);
  const leads = (...events: readonly object[]) =>
    planAfter(...events)?.tasks.map((one) => [one.id, ...one.leads]);

  it('is not known before the plan is adopted', () =>
    expect(checkInPlanOf([{ type: 'PlanDrafted', data: {} } as PlanEvent])).toBeUndefined());

  it('follows adoption, rulings and amendments, and ends with a withdrawal', () => {
    expect(planAfter()).toMatchObject({ office, checkIns: ['06-30'], withdrawnOn: null });
    const duties = (lead: string) => ({ leads: [lead], supports: [], responsible: [] });
    const change = { change: 'changed', before: duties(education), after: duties(science) };
    const items = [
      { kind: 'task', id: 'rushan.t1', ...change },
      { kind: 'target', id: 'rushan.g1', ...change },
    ];
    const ruled = { type: 'DutiesRuled', data: { changes: { items } } };
    expect(leads(ruled)).toEqual([['rushan.t1', science]]);
    const period = { from: day('2021-01-01'), to: day('2026-12-31') };
    const content = { period, tasks: [task('rushan.t2', [youth])] };
    const amended = { type: 'PlanAmended', data: { content } };
    expect(leads(ruled, amended)).toEqual([['rushan.t2', youth]]);
    expect(planAfter(amended)?.period).toEqual(period);
    expect(
      planAfter({ type: 'PlanWithdrawn', data: { withdrawnOn: '2024-03-01' } })?.withdrawnOn,
    ).toBe('2024-03-01');
    expect(planAfter({ type: 'PlanConcluded', data: {} })).toEqual(planAfter());
  });

  it('is nobody in plans that were adopted before plans could ask', () => {
    const { checkIns: _, ...data } = adopted.data;
    const events = [{ type: 'PlanAdopted', data }] as unknown as readonly PlanEvent[];
    expect(checkInPlanOf(events)?.checkIns).toEqual([]);
  });
});

it('the stored form of a check-in is what is written today, and understood for ever', () => {
  const path = join(import.meta.dirname, 'golden-reports/CheckInReported.v1.json');
  const data = JSON.parse(readFileSync(path, 'utf8')) as CheckInEvent['data'];
  expect(data).toEqual(checkedIn().data);
  const { text, items, evidence } = checkIn().data;
  expect(fold(checkInDecider, [checkedIn(data)])).toEqual({
    text,
    items,
    evidence,
    reportedOn: '2023-06-28',
    sameDay: 1,
  });
});

it('twenty check-ins of an organization are taken on a day, and more on the next', () => {
  const said = (count: number) => ({ text: `第${count}次` });
  const facts = Array.from({ length: 20 }, (_, index) => checkedIn(said(index + 1)));
  given(...facts.slice(0, 19))
    .when(checkIn(said(20)))
    .then(checkedIn(said(20)));
  given(...facts)
    .when(checkIn(said(21)))
    .thenRefused('reports-too-many');
  given(...facts)
    .when(checkIn(said(20)))
    .thenNothing();
  const tomorrow = { ...said(21), reportedOn: day('2023-06-29') };
  given(...facts)
    .when(checkIn(tomorrow))
    .then(checkedIn(tomorrow));
});
