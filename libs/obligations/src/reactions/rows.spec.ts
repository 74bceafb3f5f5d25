import { stateCouncilCalendar as calendar } from '#calendar';
import { CommandRunner } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { type Recorded } from '#following';
import type { PhaseEvent } from '#phases';
import type { TargetEvent } from '#targets';
import type { ParticipationEvent, TaskEvent } from '#tasks';
import { FakeClock, idsOfOrganizations } from '#testing';
import { education, office, science } from '../domain/obligation.fixtures.ts';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';
import { askedTarget } from './asked-target.ts';
import { askedTask } from './asked-task.ts';
import { followItems } from './followers.ts';
import { participationRows } from './participation-rows.ts';
import { askedPhase, phaseRows } from './phase-rows.ts';
import { targetRows } from './target-rows.ts';
import { taskRows } from './task-rows.ts';

const forestry = '县林业局';
const plan = { planId: 'zezhou', region: 'zezhou' };
const about = {
  planTitle: '实施方案',
  office,
  policy: { name: 'default', version: 1 },
  organizationIds: idsOfOrganizations(office, education, science),
};

type Fact = TaskEvent | TargetEvent | PhaseEvent | ParticipationEvent;
/** Happened on 3 December 2025, a Wednesday. */
const fact = <T extends Fact['type']>(type: T, data: object) =>
  ({
    type,
    data: { ...plan, ...data },
    meta: { occurredAt: '2025-12-03T02:00:00.000Z' },
  }) as never as Recorded<Extract<Fact, { type: T }>>;

const told = (commands: readonly { readonly type: string; readonly data: object }[]) =>
  commands.map(({ type, data }) => [type, (data as { obligationId: string }).obligationId]);

const terms = {
  number: '二（一）1',
  title: '提升科学教育水平',
  section: '青少年行动',
  clause: '……',
  tracked: true,
  dueOn: day('2025-12-31'),
  dueOnDefaulted: false,
};
const assigned = (facts: object = {}) =>
  fact('TaskAssigned', {
    taskId: 'zezhou.t1',
    ...terms,
    ...about,
    assignedOn: day('2025-11-03'),
    leads: [education],
    supports: [science],
    responsible: [],
    byAmendment: false,
    ...facts,
  });
const after = (...facts: readonly unknown[]) =>
  (facts as readonly TaskEvent[]).reduce(askedTask.evolve, askedTask.initialState);
const on = (...facts: readonly unknown[]) => ({ before: after(...facts), calendar });
const t1 = (organization: string): string => `zezhou.t1.${organization}`;

describe('what a task asks of its obligations', () => {
  it('a new task opens one for each that owes it, by an amendment with time to sign', () => {
    expect(taskRows.TaskAssigned(assigned(), on())).toMatchObject([
      {
        type: 'OpenObligation',
        data: { obligationId: t1(education), supports: [science], openedOn: '2025-11-03' },
      },
    ]);
    const late = assigned({ byAmendment: true, assignedOn: day('2025-12-01') });
    // 2, 3, 4 December.
    expect(taskRows.TaskAssigned(late, on())).toMatchObject([{ data: { since: '2025-12-05' } }]);
    expect(taskRows.TaskAssigned(assigned({ tracked: false }), on())).toEqual([]);
  });

  it('what begins to be tracked is past, or not, by that day', () => {
    const shown = assigned({ tracked: false, dueOn: day('2025-11-20') });
    const revised = fact('TaskRevised', {
      taskId: 'zezhou.t1',
      ...terms,
      dueOn: day('2025-11-20'),
      before: { tracked: false },
      revisedOn: day('2025-12-01'),
      reason: '修订',
    });
    expect(taskRows.TaskRevised(revised, on(shown))).toMatchObject([
      { type: 'ReinstateObligation', data: { obligationId: t1(education), baselined: true } },
    ]);
  });

  it('a new date of its plan moves it, for that reason', () => {
    const revised = fact('TaskRevised', {
      taskId: 'zezhou.t1',
      ...terms,
      dueOn: day('2026-03-31'),
      before: {},
      revisedOn: day('2025-12-01'),
      reason: '修订',
    });
    expect(taskRows.TaskRevised(revised, on(assigned()))).toMatchObject([
      {
        type: 'RescheduleObligation',
        data: { obligationId: t1(education), dueOn: '2026-03-31', because: 'amendment' },
      },
    ]);
    expect(taskRows.TaskRevised(revised, on())).toEqual([]);
  });

  it('a ruling ends one, opens another with the date handed on, and stops its clock where it stands', () => {
    const stopped = fact('TaskSuspended', { from: day('2025-11-10'), reason: '待批' });
    const ruled = fact('LeadRuled', {
      taskId: 'zezhou.t1',
      leads: [forestry],
      supports: [science],
      responsible: [],
      before: { leads: [education], supports: [science], responsible: [] },
      ruledOn: day('2025-12-01'),
      reason: '职责调整',
      office,
      planTitle: '新方案',
      dueOn: day('2026-03-31'),
      handedOn: true,
      suspendedFrom: day('2025-11-10'),
      organizationIds: idsOfOrganizations(office, education, forestry, science),
    });
    const commands = taskRows.LeadRuled(ruled, on(assigned(), stopped));
    expect(told(commands)).toEqual([
      ['WaiveObligation', t1(education)],
      ['ReinstateObligation', t1(forestry)],
      ['RescheduleObligation', t1(forestry)],
      ['SuspendObligation', t1(forestry)],
    ]);
    expect(commands[1]).toMatchObject({ data: { planTitle: '新方案', since: '2025-12-05' } });
    expect(commands[2]).toMatchObject({ data: { dueOn: '2026-03-31', because: 'handed-on' } });
  });

  it('what one organization does concerns its own, and nobody’s where it owes nothing', () => {
    const claimed = (organization: string) =>
      fact('CompletionClaimed', { organization, claimedOn: day('2025-12-01') });
    const context = on(assigned());
    expect(told(taskRows.CompletionClaimed(claimed(education), context))).toEqual([
      ['ClaimObligation', t1(education)],
    ]);
    expect(taskRows.CompletionClaimed(claimed(science), context)).toEqual([]);
  });

  it('a claim that bears an earlier day says when it was received, and is met on the day that the office confirms', () => {
    const [obligationId, context] = [t1(education), on(assigned())];
    const claimedOn = day('2025-12-01');
    const said = { organization: education, claimedOn, receivedOn: day('2025-12-08') };
    const accepted = { organization: education, acceptedOn: day('2025-12-10'), claimedOn };
    const confirmed = { ...accepted, doneOn: day('2025-11-28') };
    expect([
      ...taskRows.CompletionClaimed(fact('CompletionClaimed', said), context),
      ...taskRows.CompletionAccepted(fact('CompletionAccepted', accepted), context),
      ...taskRows.CompletionAccepted(fact('CompletionAccepted', confirmed), context),
    ]).toEqual([
      {
        type: 'ClaimObligation',
        data: { obligationId, claimedOn: '2025-12-01', receivedOn: '2025-12-08' },
      },
      {
        type: 'MeetObligation',
        data: { obligationId, on: '2025-12-10', metOn: '2025-12-01' },
      },
      {
        type: 'MeetObligation',
        data: { obligationId, on: '2025-12-10', metOn: '2025-11-28' },
      },
    ]);
  });

  it('a cancelled task is owed by nobody, and nothing follows from it any more', () => {
    const facts = { cancelledOn: day('2025-12-02'), reason: '机构改革', organizations: [] };
    const cancelled = fact('TaskCancelled', facts);
    expect(taskRows.TaskCancelled(cancelled, on(assigned()))).toEqual([
      {
        type: 'WaiveObligation',
        data: { obligationId: t1(education), on: '2025-12-02', reason: '机构改革' },
      },
    ]);
    expect(taskRows.TaskCancelled(cancelled, on(assigned(), cancelled))).toEqual([]);
  });
});

describe('what a target asks of its obligations', () => {
  const set = fact('TargetSet', {
    targetId: 'zezhou.g1',
    ...about,
    setOn: day('2025-01-06'),
    byAmendment: false,
    number: '1',
    subject: '科普活动',
    quote: '每年2场次',
    taskId: null,
    comparator: '>=',
    value: 2,
    upper: null,
    unit: '场次',
    deadline: null,
    recurrence: 'yearly',
    soft: false,
    reference: null,
    leads: [education],
    supports: [],
    responsible: [],
    periodFrom: day('2024-01-01'),
    periodTo: day('2025-12-31'),
  });
  const of = (...facts: readonly unknown[]) => ({
    before: (facts as readonly TargetEvent[]).reduce(askedTarget.evolve, null),
    calendar,
  });
  const g1 = (year: number, organization = education) => `zezhou.g1.${year}.${organization}`;

  it('a yearly one opens one a year; what is of a year concerns that year alone', () => {
    expect(told(targetRows.TargetSet(set, of()))).toEqual([
      ['OpenObligation', g1(2024)],
      ['OpenObligation', g1(2025)],
    ]);
    const closed = (attained: boolean) =>
      fact('TargetYearClosed', { year: 2024, attained, note: '' });
    expect(targetRows.TargetYearClosed(closed(true), of(set))).toEqual([]);
    expect(targetRows.TargetYearClosed(closed(false), of(set))).toMatchObject([
      { type: 'MissObligation', data: { reason: '2024 年指标未达标，已关账' } },
    ]);
  });

  it('one that an amendment brings leaves time to sign', () => {
    const withSince = (commands: readonly { readonly data: object }[]) =>
      commands.map(({ data }) => (data as { since?: string }).since);
    expect(withSince(targetRows.TargetSet(set, of()))).toEqual([undefined, undefined]);
    const late = { ...set, data: { ...set.data, byAmendment: true, setOn: day('2025-12-01') } };
    expect(withSince(targetRows.TargetSet(late, of()))).toEqual(['2025-12-05', '2025-12-05']);
  });

  it('what is reached by figures that nobody has verified is claimed, of that year', () => {
    const claimed = fact('TargetClaimed', { year: 2025, claimedOn: day('2025-11-05') });
    expect(targetRows.TargetClaimed(claimed, of(set))).toEqual([
      {
        type: 'ClaimObligation',
        data: { obligationId: g1(2025), claimedOn: '2025-11-05', receivedOn: '2025-12-03' },
      },
    ]);
    const revised = fact('TargetRevised', {
      changes: { leads: [forestry], supports: [], responsible: [] },
      before: {},
      revisedOn: day('2025-12-01'),
      reason: '职责调整',
      organizationIds: idsOfOrganizations(forestry),
    });
    const newcomer = targetRows.TargetRevised(revised, of(set, claimed));
    expect(told(newcomer).filter(([type]) => type === 'ClaimObligation')).toEqual([
      ['ClaimObligation', g1(2025, forestry)],
    ]);
  });

  it('what is no longer reached is owed again, and the other year stays', () => {
    const attained = (year: number) =>
      fact('TargetAttained', { year, attainedOn: day(`${year}-11-05`) });
    const reason = '数据退回：无花名册';
    const unattained = fact('TargetUnattained', { year: 2024, reason });
    const before = of(set, attained(2024), attained(2025));
    expect(targetRows.TargetUnattained(unattained, before)).toEqual([
      {
        type: 'ReturnObligation',
        data: { obligationId: g1(2024), returnedOn: '2025-12-03', reason },
      },
      { type: 'ReopenObligation', data: { obligationId: g1(2024), on: '2025-12-03', reason } },
    ]);
    const revised = fact('TargetRevised', {
      changes: { leads: [forestry], supports: [], responsible: [] },
      before: {},
      revisedOn: day('2025-12-01'),
      reason: '职责调整',
      organizationIds: idsOfOrganizations(forestry),
    });
    const after = of(set, attained(2024), attained(2025), unattained);
    expect(
      told(targetRows.TargetRevised(revised, after)).filter(([type]) => type === 'MeetObligation'),
    ).toEqual([['MeetObligation', g1(2025, forestry)]]);
  });

  it('one that was dropped is owed by nobody, once', () => {
    const dropped = fact('TargetDropped', { droppedOn: day('2025-12-02'), reason: '修订' });
    expect(told(targetRows.TargetDropped(dropped, of(set)))).toEqual([
      ['WaiveObligation', g1(2024)],
      ['WaiveObligation', g1(2025)],
    ]);
    expect(targetRows.TargetDropped(dropped, of(set, dropped))).toEqual([]);
  });

  it('what was reached before somebody was named holds for that one, too', () => {
    const attained = fact('TargetAttained', { year: 2025, attainedOn: day('2025-11-05') });
    const short = fact('TargetYearClosed', { year: 2024, attained: false, note: '差1场次' });
    const changes = { leads: [forestry], supports: [], responsible: [] };
    const revised = fact('TargetRevised', {
      changes,
      before: {},
      revisedOn: day('2025-12-01'),
      reason: '职责调整',
      organizationIds: idsOfOrganizations(forestry),
    });
    expect(told(targetRows.TargetRevised(revised, of(set, attained, short)))).toEqual([
      ['WaiveObligation', g1(2024)],
      ['WaiveObligation', g1(2025)],
      ['ReinstateObligation', g1(2024, forestry)],
      ['ReinstateObligation', g1(2025, forestry)],
      ['MissObligation', g1(2024, forestry)],
      ['MeetObligation', g1(2025, forestry)],
    ]);
  });

  it('the office’s own revision moves its date for another reason than the plan’s', () => {
    const moved = (facts: object) =>
      fact('TargetRevised', {
        changes: { recurrence: 'level', deadline: day('2025-10-31') },
        before: {},
        revisedOn: day('2025-09-01'),
        reason: '提前',
        ...facts,
      });
    const level = of(set, moved({}));
    const later = { changes: { deadline: day('2025-11-30') } };
    expect(targetRows.TargetRevised(moved(later), level)).toMatchObject([
      { type: 'RescheduleObligation', data: { dueOn: '2025-11-30', because: 'target' } },
    ]);
    expect(targetRows.TargetRevised(moved({ ...later, planTitle: '方案' }), level)).toMatchObject([
      { data: { because: 'amendment' } },
    ]);
  });
});

describe('what a phase asks of its obligation', () => {
  const scheduled = fact('PhaseScheduled', {
    phaseId: 'zezhou.p1',
    ...about,
    scheduledOn: day('2025-11-03'),
    number: '阶段1',
    name: '启动实施',
    text: '……',
    from: day('2025-01-01'),
    to: day('2025-12-31'),
  });
  const before = askedPhase.evolve(null, scheduled);

  it('the office owes its closing by its last day, whoever moves that', () => {
    expect(told(phaseRows.PhaseScheduled(scheduled, null))).toEqual([
      ['OpenObligation', `zezhou.p1.${office}`],
    ]);
    const moved = (byAmendment: boolean) =>
      fact('PhaseRescheduled', {
        from: day('2025-01-01'),
        to: day('2026-03-31'),
        on: day('2025-12-01'),
        reason: '推迟',
        byAmendment,
      });
    for (const [byAmendment, because] of [
      [true, 'amendment'],
      [false, 'phase'],
    ] as const) {
      expect(phaseRows.PhaseRescheduled(moved(byAmendment), before)).toMatchObject([
        { type: 'RescheduleObligation', data: { dueOn: '2026-03-31', because } },
      ]);
    }
  });

  it('it is met on the day on which the phase was closed', () =>
    expect(
      phaseRows.PhaseClosed(fact('PhaseClosed', { closedOn: day('2025-11-30') }), before),
    ).toMatchObject([{ type: 'MeetObligation', data: { on: '2025-12-03', metOn: '2025-11-30' } }]));
});

describe('what a part in the plan asks beside its tasks', () => {
  const asked = { organization: science, ...about, on: day('2025-12-01'), reason: '' };

  it('a sign-off within three working days where there is something to sign', () => {
    const named = (toSign: readonly string[]) =>
      fact('TasksNamed', { ...asked, tasks: [], toSign });
    expect(participationRows.TasksNamed(named([]), calendar)).toEqual([]);
    expect(participationRows.TasksNamed(named(['zezhou.t1']), calendar)).toMatchObject([
      { data: { obligationId: `zezhou.sign-off.${science}`, dueOn: '2025-12-04' } },
    ]);
  });

  it('a report for each day, ended when it is dropped, met when it comes', () => {
    const days = [day('2025-12-31'), day('2026-06-30')];
    const id = `zezhou.check-in.2025-12-31.${science}`;
    const opened = participationRows.ReportsAsked(
      fact('ReportsAsked', { ...asked, days }),
      calendar,
    );
    expect(told(opened)).toHaveLength(2);
    expect(told(opened)[0]).toEqual(['ReinstateObligation', id]);
    const first = { ...asked, days: days.slice(0, 1) };
    expect(told(participationRows.ReportsDropped(fact('ReportsDropped', first), calendar))).toEqual(
      [['WaiveObligation', id]],
    );
    const received = { ...asked, dueOn: day('2025-12-31'), reportedOn: day('2025-12-20') };
    expect(
      participationRows.ReportReceived(fact('ReportReceived', received), calendar),
    ).toMatchObject([{ data: { obligationId: id, metOn: '2025-12-20' } }]);
  });
});

/** Their places in the log are kept under these names. */
it('each follower of items keeps its name, and reads what it is called by', () => {
  const runner = new CommandRunner(new InMemoryEventStore(), new FakeClock());
  const followers = followItems(runner, calendar);
  expect(followers.map(({ name, prefixes }) => [name, ...prefixes])).toEqual([
    ['follow-tasks', 'task-'],
    ['follow-targets', 'target-'],
    ['follow-phases', 'phase-'],
    ['follow-participation', 'participation-'],
  ]);
});
