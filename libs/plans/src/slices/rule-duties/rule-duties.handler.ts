import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type Of } from '#kernel';
import { type PlanCommand, planDecider, planStream } from '../../domain/plan.ts';

/**
 * Rules on who does what, in a draft or an adopted plan. Rulings that change nothing are not written.
 * @throws {Rejection} `plan-not-found`, `not-your-region`, `plan-withdrawn`, `outline-item-not-found`, `leads-missing`,
 * `organization-not-in-item`, `question-not-open`, `reason-missing`, `reason-too-long`, `date-out-of-range`
 */
export class RuleDuties extends Command<Receipt> {
  constructor(
    readonly data: Of<PlanCommand, 'RuleDuties'>['data'],
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(RuleDuties)
export class RuleDutiesHandler implements ICommandHandler<RuleDuties> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ data, origin }: RuleDuties): Promise<Receipt> {
    const command = { type: 'RuleDuties', data } as const;
    return this.runner.run(planStream(data.planId), planDecider, command, origin);
  }
}
