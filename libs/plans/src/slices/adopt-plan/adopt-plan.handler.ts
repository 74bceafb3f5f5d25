import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { stateCouncilCalendar } from '#calendar';
import { Desk, type Origin, type Receipt } from '#event-store';
import { type LocalDate } from '#kernel';
import { planDecider, planStream } from '../../domain/plan.ts';

/**
 * Makes a draft the plan being implemented; phases, tasks, targets and obligations open from that one fact.
 * Repeating it is harmless. @throws {Rejection} `plan-not-found`, `plan-empty`
 */
export class AdoptPlan extends Command<Receipt> {
  constructor(
    readonly planId: string,
    readonly data: {
      readonly adoptedOn: LocalDate;
      /** Name of the supervising office. */
      readonly office: string;
      readonly policy: { readonly name: string; readonly version: number };
    },
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(AdoptPlan)
export class AdoptPlanHandler implements ICommandHandler<AdoptPlan> {
  constructor(private readonly desk: Desk) {}

  execute({ planId, data, origin }: AdoptPlan): Promise<Receipt> {
    const calendarVersion = stateCouncilCalendar.version;
    const command = { type: 'AdoptPlan', data: { planId, ...data, calendarVersion } } as const;
    return this.desk.run(planStream(planId), planDecider, command, origin);
  }
}
