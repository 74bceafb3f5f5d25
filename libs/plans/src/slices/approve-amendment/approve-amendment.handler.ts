import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type Of } from '#kernel';
import { type PlanCommand, planDecider, planStream } from '../../domain/plan.ts';

/**
 * Makes the amended document the plan, as one step. Approved already: nothing happens.
 * @throws {Rejection} `plan-not-found`, `not-your-region`, `plan-withdrawn`, `plan-not-adopted`, `amendment-not-found`,
 * `amendment-without-changes`, `reason-missing`, `plan-empty`, `period-missing`, `date-out-of-range`
 */
export class ApproveAmendment extends Command<Receipt> {
  constructor(
    readonly data: Of<PlanCommand, 'ApproveAmendment'>['data'],
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(ApproveAmendment)
export class ApproveAmendmentHandler implements ICommandHandler<ApproveAmendment> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ data, origin }: ApproveAmendment): Promise<Receipt> {
    const command = { type: 'ApproveAmendment', data } as const;
    return this.runner.run(planStream(data.planId), planDecider, command, origin);
  }
}
