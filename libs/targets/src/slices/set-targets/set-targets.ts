import { type Desk, type Origin, type RecordedEvent } from '#event-store';
import type { PlanAdopted } from '#plans';
import type { Reaction } from '#views';
import { type TargetSet } from '../../domain/target.events.ts';
import { targetDecider, targetStream } from '../../domain/target.ts';

const AT_ONCE = 64;

/** Opens the targets of an adopted plan, each in a stream of its own. What is open already stays as it is. */
export const setTargets = (desk: Desk): Reaction => ({
  name: 'set-targets',
  prefixes: ['plan-'],
  from: 'start',
  react: async (event) => {
    if (event.type !== 'PlanAdopted') return;
    const targets = targetsOf(event.data as PlanAdopted['data']);
    for (let from = 0; from < targets.length; from += AT_ONCE) {
      const openings = targets.slice(from, from + AT_ONCE).map((data) => {
        const origin = originOf(event, data.targetId);
        const command = { type: 'SetTarget', data } as const;
        return desk.run(targetStream(data.targetId), targetDecider, command, origin);
      });
      await Promise.all(openings);
    }
  },
});

/** Where the plan has no period, what is expected begins to grow with its adoption. */
const targetsOf = (adopted: PlanAdopted['data']): readonly TargetSet['data'][] =>
  adopted.content.targets.map((target) => {
    const { id, number, subject, quote, comparator, value, upper, unit, deadline } = target;
    const { recurrence, soft, reference, leads, supports, responsible, taskId } = target;
    const { planId, region, office, adoptedOn, content } = adopted;
    return {
      ...{ targetId: id, planId, region, number, subject, quote, comparator, value, upper, unit },
      ...{ deadline, recurrence, soft, reference, leads, supports, responsible, office, taskId },
      periodFrom: content.period?.from ?? adoptedOn,
      periodTo: content.period?.to ?? null,
    };
  });

const originOf = (event: RecordedEvent, id: string): Origin => ({
  actor: 'duban.opening',
  commandId: `${event.id}|${id}`,
  causationId: event.id,
  correlationId: event.meta['correlationId'] ?? event.id,
});
