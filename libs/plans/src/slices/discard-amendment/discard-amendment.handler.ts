import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type Of } from '#kernel';
import { type PlanCommand, planDecider, planStream } from '../../domain/plan.ts';

/**
 * Puts an amended document aside. Discarded already: nothing happens.
 * @throws {Rejection} `plan-not-found`, `not-your-region`, `plan-withdrawn`, `plan-not-adopted`, `amendment-not-found`, `reason-missing`
 */
export class DiscardAmendment extends Command<Receipt> {
  constructor(
    readonly data: Of<PlanCommand, 'DiscardAmendment'>['data'],
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(DiscardAmendment)
export class DiscardAmendmentHandler implements ICommandHandler<DiscardAmendment> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ data, origin }: DiscardAmendment): Promise<Receipt> {
    const command = { type: 'DiscardAmendment', data } as const;
    return this.runner.run(planStream(data.planId), planDecider, command, origin);
  }
}
