import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type Of } from '#kernel';
import { type PlanCommand, planDecider, planStream } from '../../domain/plan.ts';

/**
 * Changes an amended document in review. Edits that change nothing are not written.
 * @throws {Rejection} `plan-not-found`, `not-your-region`, `plan-withdrawn`, `plan-not-adopted`, `amendment-not-found`,
 * `outline-item-not-found`, `leads-missing`, `period-reversed`
 */
export class EditAmendment extends Command<Receipt> {
  constructor(
    readonly data: Of<PlanCommand, 'EditAmendment'>['data'],
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(EditAmendment)
export class EditAmendmentHandler implements ICommandHandler<EditAmendment> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ data, origin }: EditAmendment): Promise<Receipt> {
    const command = { type: 'EditAmendment', data } as const;
    return this.runner.run(planStream(data.planId), planDecider, command, origin);
  }
}
