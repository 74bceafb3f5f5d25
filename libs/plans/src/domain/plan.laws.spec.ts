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
import { type OutlineEdit } from './edits.ts';
import { type PlanEvent } from './plan.events.ts';
import { adopt, day, draft, drafted, edit, outline } from './plan.fixtures.ts';
import { type PlanCommand, planDecider } from './plan.ts';
import { namesIn, type Ruling } from './rulings.ts';

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

  it('tells in each fact what it was and what it is', () =>
    fc.assert(
      fc.property(anyLife, (history) => {
        for (const [index, event] of history.entries()) {
          if (event.type !== 'DutiesRuled') continue;
          const before = fold(planDecider, history.slice(0, index));
          if (before.status === 'none') continue;
          const items = [...before.content.tasks, ...before.content.targets];
          for (const { id: item, before: was } of event.data.changed) {
            expect(items.find((one) => one.id === item)).toMatchObject(was);
          }
        }
      }),
    ));

  it('folds any history', () => {
    const facts = wholeLife.filter(({ type }) => type !== 'OutlineEdited');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...facts), { maxLength: 20 }), (history) => {
        expect(fold(planDecider, history)).toEqual(fold(planDecider, history));
      }),
    );
  });
});
