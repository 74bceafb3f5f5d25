import { type Act, actsOn, type Holder } from '#contract';
import { addDays, type LocalDate } from '#kernel';
import { phaseDecider, type Phase } from './phase.ts';

export type PhaseAct = Act<'startPhase' | 'closePhase' | 'reschedulePhase'>;

const REASON = '…';

/** What somebody may do with a phase now. */
export function phaseActs(
  phase: Exclude<Phase, { status: 'unscheduled' }>,
  holder: Holder,
  today: LocalDate,
): readonly PhaseAct[] {
  const { ref, terms } = phase;
  const { phaseId, region } = ref;
  const { from, to } = terms;
  const idle = ['phase-already-closed', 'phase-dropped'] as const;
  const moved = { phaseId, from, to: addDays(to, 1), on: today, reason: REASON };
  return actsOn(
    phaseDecider,
    phase,
    [
      {
        action: 'startPhase',
        command: { type: 'StartPhase', data: { phaseId, startedOn: today } },
        idle,
      },
      {
        action: 'closePhase',
        command: { type: 'ClosePhase', data: { phaseId, closedOn: today, summary: REASON } },
        idle,
      },
      { action: 'reschedulePhase', command: { type: 'ReschedulePhase', data: moved }, idle },
    ],
    { holder, subject: { region } },
  );
}
