import { type User } from '#http';
import { type Decider, Rejection } from '#kernel';
import { type PhaseEvent } from '../domain/phase.events.ts';
import { type Phase, type PhaseCommand, phaseDecider } from '../domain/phase.ts';

/** The rules of phases, for a user who acts only in its own region. @throws {Rejection} `not-your-organization` */
export const phasesFor = (user: User): Decider<PhaseCommand, PhaseEvent, Phase> => ({
  ...phaseDecider,
  decide: (command, state) => {
    const elsewhere = state.status !== 'unscheduled' && state.ref.region !== user.region;
    if (user.region !== null && elsewhere) {
      throw new Rejection('not-your-organization', '只能办理本地区的阶段');
    }
    return phaseDecider.decide(command, state);
  },
});
