import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type Of } from '#kernel';
import { type PlanCommand, planDecider, planStream } from '../../domain/plan.ts';

/**
 * The first named leads, wherever nobody or several do. Nothing left to rule on: nothing happens.
 * @throws {Rejection} `plan-not-found`, `not-your-region`, `plan-withdrawn`, `section-not-found`, `reason-missing`,
 * `reason-too-long`, `date-out-of-range`
 */
export class RuleFirstNamed extends Command<Receipt> {
  constructor(
    readonly data: Of<PlanCommand, 'RuleFirstNamed'>['data'],
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(RuleFirstNamed)
export class RuleFirstNamedHandler implements ICommandHandler<RuleFirstNamed> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ data, origin }: RuleFirstNamed): Promise<Receipt> {
    const command = { type: 'RuleFirstNamed', data } as const;
    return this.runner.run(planStream(data.planId), planDecider, command, origin);
  }
}
