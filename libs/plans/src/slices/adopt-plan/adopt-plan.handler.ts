import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Calendars } from '#calendar';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type LocalDate } from '#kernel';
import { planDecider, planStream } from '../../domain/plan.ts';

/**
 * Makes a draft the plan being implemented; phases, tasks, targets and obligations open from that one fact.
 * Repeating it is harmless. @throws {Rejection} `plan-not-found`, `not-your-region`, `plan-empty`, `period-missing`, `date-out-of-range`,
 * `check-in-day-invalid`, `check-ins-too-many`
 */
export class AdoptPlan extends Command<Receipt> {
  constructor(
    readonly planId: string,
    readonly data: {
      readonly adoptedOn: LocalDate;
      /** Name of the supervising office. */
      readonly office: string;
      readonly policy: { readonly name: string; readonly version: number };
      /** `MM-DD` of every year on which every organization reports; default: none. */
      readonly checkIns?: readonly string[];
    },
    readonly origin: Origin,
    /** Null: every region. */
    readonly within: string | null = null,
  ) {
    super();
  }
}

@CommandHandler(AdoptPlan)
export class AdoptPlanHandler implements ICommandHandler<AdoptPlan> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly calendars: Calendars,
  ) {}

  execute({ planId, data, origin, within }: AdoptPlan): Promise<Receipt> {
    const calendarVersion = this.calendars.current().version;
    const command = {
      type: 'AdoptPlan',
      data: { planId, within, ...data, calendarVersion },
    } as const;
    return this.runner.run(planStream(planId), planDecider, command, origin);
  }
}
