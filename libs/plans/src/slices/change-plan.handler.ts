import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type Subject } from '#contract';
import { authorized, type User } from '#http';
import { type Plan, type PlanCommand, planDecider, planStream } from '../domain/plan.ts';

/**
 * A command on one plan. Repeating it is harmless.
 * @throws {Rejection} `not-your-region`, and what stands at the command in plan.commands.ts
 */
export class ChangePlan extends Command<Receipt> {
  constructor(
    readonly command: PlanCommand,
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(ChangePlan)
export class ChangePlanHandler implements ICommandHandler<ChangePlan> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ command, user, origin }: ChangePlan): Promise<Receipt> {
    const decider = authorized(planDecider, subjectsOf, user);
    return this.runner.run(planStream(command.data.planId), decider, command, origin);
  }
}

function subjectsOf({ type, data }: PlanCommand, plan: Plan): readonly Subject[] {
  if (type === 'DraftPlan') return [{ region: data.region }];
  return plan.status === 'none' ? [] : [{ region: plan.region }];
}
