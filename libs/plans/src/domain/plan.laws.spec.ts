import fc from 'fast-check';
import { Rejection } from '#contract';
import { fold } from '#kernel';
import {
  amendedOutline,
  approve,
  conclude,
  discard,
  draftAmendment,
  editAmendment,
  inForce,
  lifeOf,
  rule,
  wholeLife,
  withdraw,
} from './amended.fixtures.ts';
import { type PlanContent } from './content.events.ts';
import { type OutlineEdit, type Ruling } from './edits.events.ts';
import { type Participant, type PlanChanges, type PlanEvent } from './plan.events.ts';
import { adopt, day, draft, drafted, edit, outline } from './plan.fixtures.ts';
import { type PlanCommand, planDecider } from './plan.ts';
import { partsIn } from './plan-state.ts';
import { plannedTargets, plannedTasks } from './planned.ts';
import { namesIn } from './duties.ts';

const name = fc.constantFrom('县教育局', '县科协', '团县委', '县文旅局', '各镇人民政府', '大阳镇');
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });
const id = fc.constantFrom(...['t1', 't2', 't3', 't4', 'g1', 'g2'].map((one) => `zezhou.${one}`));
const shared = [
  fc.record({ edit: fc.constant('set-leads' as const), id, leads: names }),
  fc.record({ edit: fc.constant('merge-organization' as const), from: name, into: name }),
  fc.record({
    edit: fc.constant('resolve-collective' as const),
    collective: name,
    members: names,
  }),
] as const;
const anyRuling: fc.Arbitrary<Ruling> = fc.oneof(
  ...shared,
  fc.record({ edit: fc.constant('transfer' as const), id, from: name, to: name }),
  fc.record({
    edit: fc.constant('keep' as const),
    kind: fc.constant('several-leads' as const),
    id,
  }),
);
const anyEdit: fc.Arbitrary<OutlineEdit> = fc.oneof(
  ...shared,
  fc.record({ edit: fc.constant('drop' as const), id }),
  fc.record({
    edit: fc.constant('set-due' as const),
    id,
    dueOn: fc.constantFrom(day('2024-06-30'), day('2025-06-30')),
  }),
);
const documents = [
  draftAmendment(),
  draftAmendment(outline, '恢复'),
  draftAmendment({ ...amendedOutline, phases: [] }, '三稿'),
];
const { reason, ruledOn } = rule().data;
const firstNamed: PlanCommand = {
  type: 'RuleFirstNamed',
  data: { planId: 'zezhou', reason, ruledOn },
};
const anyCommand: fc.Arbitrary<PlanCommand> = fc.oneof(
  { weight: 4, arbitrary: fc.array(anyRuling, { maxLength: 3 }).map((list) => rule(...list)) },
  { weight: 2, arbitrary: fc.array(anyEdit, { maxLength: 3 }).map((list) => edit(...list)) },
  {
    weight: 2,
    arbitrary: fc.array(anyEdit, { maxLength: 3 }).map((list) => editAmendment(...list)),
  },
  { weight: 6, arbitrary: fc.constantFrom(adopt, ...documents, approve, discard, firstNamed) },
  { weight: 2, arbitrary: fc.constantFrom(draft(), conclude, withdraw) },
);

function eventsOf(
  command: PlanCommand,
  history: readonly PlanEvent[],
): readonly PlanEvent[] | null {
  try {
    return planDecider.decide(command, fold(planDecider, history));
  } catch (error) {
    if (error instanceof Rejection) return null;
    throw error;
  }
}

/** A draft, a plan in force, an amendment in review. */
const anyStart = fc.constantFrom([drafted()], inForce, lifeOf(draft(), adopt, draftAmendment()));

/** What was written of commands, one after another. */
const anyLife: fc.Arbitrary<readonly PlanEvent[]> = fc
  .tuple(anyStart, fc.array(anyCommand, { maxLength: 10 }))
  .map(([start, commands]) =>
    commands.reduce<readonly PlanEvent[]>(
      (history, command) => [...history, ...(eventsOf(command, history) ?? [])],
      start,
    ),
  );

const nothing = { phases: [], tasks: [], targets: [], period: null, issuedOn: null };
type Items = ReadonlyMap<string, object>;

/** Everything that a plan asks for, by kind and id. */
const itemsIn = (content: Pick<PlanContent, keyof typeof nothing>): Items =>
  new Map<string, object>([
    ...content.phases.map((item) => [`phase ${item.id}`, item] as const),
    ...plannedTasks(content).map((item) => [`task ${item.id}`, item] as const),
    ...plannedTargets(content).map((item) => [`target ${item.id}`, item] as const),
  ]);

/** Items after the changes; each change must be one, and of what was there. */
function changed(before: Items, { items }: PlanChanges): Items {
  const after = new Map(before);
  for (const item of items) {
    const key = `${item.kind} ${item.id}`;
    expect(after.has(key)).toBe(item.change !== 'added');
    if (item.change === 'removed') after.delete(key);
    else after.set(key, { ...before.get(key), ...item.after });
    if (item.change !== 'changed') continue;
    expect(before.get(key)).toMatchObject(item.before);
    expect(item.after).not.toEqual(item.before);
  }
  return after;
}

const byName = (parts: readonly Participant[]) =>
  new Map(parts.map((part) => [part.organization, part]));

/** Parts after those that are another one were put in; each must be another one. */
function withParts(before: readonly Participant[], told: readonly Participant[]) {
  const after = byName(before);
  for (const part of told) {
    expect(after.get(part.organization)).not.toEqual(part);
    if (part.tasks.length > 0) after.set(part.organization, part);
    else expect(after.delete(part.organization)).toBe(true);
  }
  return after;
}

function stateAt(history: readonly PlanEvent[], end: number) {
  const plan = fold(planDecider, history.slice(0, end));
  if (plan.status === 'none') throw new Error('no plan');
  return plan;
}

describe('a plan, whatever commands come in whatever order', () => {
  it('carries a command out once: repeated, it yields nothing', () => {
    const written = new Set<string>();
    fc.assert(
      fc.property(anyStart, fc.array(anyCommand, { maxLength: 10 }), (start, commands) => {
        let history: readonly PlanEvent[] = start;
        for (const command of commands) {
          const events = eventsOf(command, history);
          if (events === null) continue;
          history = [...history, ...events];
          for (const { type } of events) written.add(type);
          expect(eventsOf(command, history)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
    expect([...written].sort()).toEqual([
      'AmendmentDiscarded',
      'AmendmentDrafted',
      'AmendmentEdited',
      'DutiesRuled',
      'OutlineEdited',
      'PlanAdopted',
      'PlanAmended',
      'PlanConcluded',
      'PlanWithdrawn',
    ]);
  });

  it('lists everybody whom an item names, and gives no id twice', () =>
    fc.assert(
      fc.property(anyLife, (history) => {
        const plan = fold(planDecider, history);
        if (plan.status === 'none') return;
        for (const content of [plan.content, plan.amendment?.content]) {
          if (!content) continue;
          const listed = new Set(content.organizations);
          const items = [...content.tasks, ...content.targets];
          for (const who of items.flatMap(namesIn)) expect(listed.has(who)).toBe(true);
          expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
          const tasks = new Set(content.tasks.map((task) => task.id));
          for (const { taskId } of content.targets) {
            if (taskId !== null) expect(tasks.has(taskId)).toBe(true);
          }
        }
      }),
    ));

  it('tells in each fact exactly what changed: put to what was, it gives what is', () => {
    const told = new Set<string>();
    fc.assert(
      fc.property(anyLife, (history) => {
        for (const [index, { type, data }] of history.entries()) {
          if (!('changes' in data)) continue;
          const [was, is] = [stateAt(history, index), stateAt(history, index + 1)];
          const content = type === 'PlanWithdrawn' ? nothing : is.content;
          const parts = type === 'PlanWithdrawn' ? [] : partsIn(is);
          expect(changed(itemsIn(was.content), data.changes)).toEqual(itemsIn(content));
          expect(withParts(partsIn(was), data.participants)).toEqual(byName(parts));
          if (data.participants.length > 0) told.add(type);
        }
      }),
      { numRuns: 300 },
    );
    expect([...told].sort()).toEqual(['DutiesRuled', 'PlanAmended', 'PlanWithdrawn']);
  });

  it('folds any history', () => {
    const facts = wholeLife.filter(({ type }) => type !== 'OutlineEdited');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...facts), { maxLength: 20 }), (history) => {
        expect(fold(planDecider, history)).toEqual(fold(planDecider, history));
      }),
    );
  });
});
