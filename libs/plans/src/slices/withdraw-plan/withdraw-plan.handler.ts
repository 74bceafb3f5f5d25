import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type Of } from '#kernel';
import { type PlanCommand, planDecider, planStream } from '../../domain/plan.ts';

/**
 * Ends an adopted plan. Repeating it is harmless: the first day holds.
 * @throws {Rejection} `plan-not-found`, `not-your-region`, `plan-not-adopted`, `reason-missing`, `date-out-of-range`
 */
export class WithdrawPlan extends Command<Receipt> {
  constructor(
    readonly data: Of<PlanCommand, 'WithdrawPlan'>['data'],
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(WithdrawPlan)
export class WithdrawPlanHandler implements ICommandHandler<WithdrawPlan> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ data, origin }: WithdrawPlan): Promise<Receipt> {
    const command = { type: 'WithdrawPlan', data } as const;
    return this.runner.run(planStream(data.planId), planDecider, command, origin);
  }
}
