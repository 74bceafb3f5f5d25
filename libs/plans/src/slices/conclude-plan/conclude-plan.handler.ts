import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type Of } from '#kernel';
import { type PlanCommand, planDecider, planStream } from '../../domain/plan.ts';

/**
 * Sums an adopted plan up; what is owed stays owed. The same summary again: nothing happens.
 * @throws {Rejection} `plan-not-found`, `not-your-region`, `plan-withdrawn`, `plan-not-adopted`,
 * `plan-already-concluded`, `summary-missing`, `summary-too-long`, `date-out-of-range`
 */
export class ConcludePlan extends Command<Receipt> {
  constructor(
    readonly data: Of<PlanCommand, 'ConcludePlan'>['data'],
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(ConcludePlan)
export class ConcludePlanHandler implements ICommandHandler<ConcludePlan> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ data, origin }: ConcludePlan): Promise<Receipt> {
    const command = { type: 'ConcludePlan', data } as const;
    return this.runner.run(planStream(data.planId), planDecider, command, origin);
  }
}
