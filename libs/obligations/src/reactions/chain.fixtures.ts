import { stateCouncilCalendar as calendar } from '#calendar';
import { CommandRunner, type RecordedEvent } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { type Event, newId } from '#kernel';
import { schedulePhases } from '#phases';
import { type PlanCommand, type PlanContent, planDecider } from '#plans';
import { setTargets } from '#targets';
import { askParticipants, assignTasks } from '#tasks';
import { FakeClock } from '#testing';
import { carryOut } from '../../../following/src/carry-out.fixtures.ts';
import {
  changedParticipants,
  changesOf,
  identified,
  participantsOf,
} from '../../../plans/src/domain/consequences.fixtures.ts';
import { day, policy } from '../../../policies/src/domain/policy.fixtures.ts';
import { education, office, science } from '../domain/obligation.fixtures.ts';
import { plan, target, task } from '../domain/plans.fixtures.ts';
import { followItems } from './followers.ts';

export const forestry = '县林业局';
export const duties = (...leads: readonly string[]) => ({
  leads,
  supports: [science],
  responsible: [],
});
export const content = plan({
  tasks: [task('zezhou.t1', duties(education)), task('zezhou.t2', duties(forestry))],
  targets: [target('zezhou.g1', { ...duties(education), taskId: 'zezhou.t1' })],
});
export const ref = { planId: 'zezhou', region: 'zezhou' };
const inForce = {
  planTitle: content.title,
  office,
  policy: { name: policy.name, version: 1 },
  organizationIds: identified(content, office, { region: 'zezhou', plan: {} }),
};

export const ofTask = (type: string, facts: object, taskId = 'zezhou.t1'): Event => ({
  type,
  data: { ...ref, taskId, ...facts },
});

/** Of everybody whom the plan names as it was adopted, or as it is then. */
const idsIn = (next: PlanContent) =>
  identified(next, office, { region: 'zezhou', plan: inForce.organizationIds });

/** A log, and everybody who follows it from the plan to the obligations. */
function house(checkIns: readonly string[], content: PlanContent) {
  const log = new InMemoryEventStore();
  const runner = new CommandRunner(log, new FakeClock());
  const origin = () => ({ actor: 'test', commandId: newId() });
  const write = async (stream: string, event: Event): Promise<void> => {
    const decider = { initialState: null, decide: () => [event], evolve: () => null };
    await runner.run(stream, decider, { type: 'Write', data: {} }, origin());
  };
  const decide = async (command: PlanCommand): Promise<void> => {
    await runner.run('plan-zezhou', planDecider, command, origin());
  };
  const followers = [
    ...[schedulePhases(runner), assignTasks(runner), setTargets(runner), askParticipants(runner)],
    ...followItems(runner, calendar),
  ];
  const all = async (): Promise<readonly RecordedEvent[]> => {
    const events: RecordedEvent[] = [];
    for await (const event of log.readAll({ prefixes: [] })) events.push(event);
    return events;
  };
  let seen = 0;
  return {
    runner,
    write,
    decide,
    plan: async () => (await log.load('plan-zezhou')).events,
    /** One organization's part in the first task becomes another's. */
    transfer: (ruledOn: string, from: string, to: string): Promise<void> =>
      decide({
        type: 'RuleDuties',
        data: {
          planId: 'zezhou',
          ruledOn: day(ruledOn),
          reason: '专题会议明确',
          rulings: [{ edit: 'transfer', id: 'zezhou.t1', from, to }],
        },
      }),
    /** The first task of the plan as it was adopted is ruled to be done by others. */
    ruleTask: async (ruledOn: string, leads: readonly string[], supports: readonly string[]) => {
      const [first, ...others] = content.tasks;
      const ruled = first && { ...first, leads, supports, responsible: [] };
      const next = { ...content, tasks: ruled ? [ruled, ...others] : others };
      const organizationIds = idsIn(next);
      const terms = {
        office,
        adoptedOn: day('2025-11-03'),
        checkIns,
        addedOn: {},
        organizationIds,
      };
      const participants = changedParticipants(
        participantsOf(content, terms),
        participantsOf(next, terms),
      );
      const facts = { ruledOn: day(ruledOn), reason: '专题会议明确', rulings: [], needsRuling: 0 };
      const { organizations, collectives } = next;
      const changes = changesOf(content, next);
      await write('plan-zezhou', {
        type: 'DutiesRuled',
        data: {
          ...ref,
          ...facts,
          changes,
          participants,
          organizations,
          collectives,
          inForce: { ...inForce, organizationIds },
        },
      });
    },
    withdraw: (withdrawnOn: string, reason: string): Promise<void> =>
      decide({
        type: 'WithdrawPlan',
        data: { planId: 'zezhou', withdrawnOn: day(withdrawnOn), reason },
      }),
    /** The plan as it was adopted becomes another one. */
    amend: async (amendedOn: string, next: PlanContent): Promise<void> => {
      const on = day(amendedOn);
      const changes = changesOf(content, next);
      const fresh = changes.items.filter(({ change }) => change === 'added');
      const addedOn = Object.fromEntries(fresh.map(({ id }) => [id, on]));
      const organizationIds = idsIn(next);
      const terms = { office, adoptedOn: day('2025-11-03'), checkIns, organizationIds };
      const participants = changedParticipants(
        participantsOf(content, { ...terms, addedOn: {} }),
        participantsOf(next, { ...terms, addedOn }),
      );
      const facts = {
        amendedOn: on,
        reason: '修订',
        content: next,
        changes,
        participants,
        inForce: { ...inForce, organizationIds },
      };
      await write('plan-zezhou', {
        type: 'PlanAmended',
        data: { ...ref, sourceSha256: '', needsRuling: 0, ...facts },
      });
    },
    /** Follows what came since the last time, and what that led to. */
    react: async (from = seen): Promise<void> => {
      let at = from;
      for (
        let events = (await all()).slice(at);
        events.length > 0;
        events = (await all()).slice(at)
      ) {
        for (const event of events) for (const one of followers) await carryOut(one, event);
        at += events.length;
      }
      seen = at;
    },
    count: async () => (await all()).length,
    typesOf: async (id: string) =>
      (await log.load(`obligation-${id}`)).events.map(({ type }) => type),
    last: async (id: string) => (await log.load(`obligation-${id}`)).events.at(-1),
  };
}

export async function withAdoptedPlan({
  checkIns = [],
  adoptedOn = '2025-11-03',
  adopted = content,
}: { checkIns?: readonly string[]; adoptedOn?: string; adopted?: PlanContent } = {}) {
  const it = house(checkIns, adopted);
  const findings = { aliases: {}, aliasConfidence: {}, warnings: [] };
  const source = { name: '方案.txt', sha256: '', text: '' };
  await it.write('plan-zezhou', {
    type: 'PlanDrafted',
    data: { ...ref, source, content: adopted, findings },
  });
  const { policy: by } = inForce;
  const adoption = { adoptedOn: day(adoptedOn), office, policy: by, calendarVersion: '' };
  await it.decide({ type: 'AdoptPlan', data: { planId: 'zezhou', ...adoption, checkIns } });
  await it.react();
  return it;
}
