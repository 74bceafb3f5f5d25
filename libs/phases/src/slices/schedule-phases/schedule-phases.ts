import { type Desk, type Origin, type RecordedEvent } from '#event-store';
import type { PlanAdopted } from '#plans';
import type { Reaction } from '#views';
import { phaseDecider, phaseStream } from '../../domain/phase.ts';

const AT_ONCE = 64;

/** Opens the phases of an adopted plan, each in a stream of its own. What is open already stays as it is. */
export const schedulePhases = (desk: Desk): Reaction => ({
  name: 'schedule-phases',
  prefixes: ['plan-'],
  from: 'start',
  react: async (event) => {
    if (event.type !== 'PlanAdopted') return;
    const { planId, region, content } = event.data as PlanAdopted['data'];
    for (let from = 0; from < content.phases.length; from += AT_ONCE) {
      const openings = content.phases.slice(from, from + AT_ONCE).map((phase) => {
        const { id, number, name, from: first, to, text } = phase;
        const data = { phaseId: id, planId, region, number, name, from: first, to, text };
        const command = { type: 'SchedulePhase', data } as const;
        return desk.run(phaseStream(id), phaseDecider, command, originOf(event, id));
      });
      await Promise.all(openings);
    }
  },
});

const originOf = (event: RecordedEvent, id: string): Origin => ({
  actor: 'duban.opening',
  commandId: `${event.id}|${id}`,
  causationId: event.id,
  correlationId: event.meta['correlationId'] ?? event.id,
});
