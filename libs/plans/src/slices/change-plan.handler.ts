import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type Subject } from '#contract';
import { authorized, type User } from '#http';
import { Directory } from '#kernel';
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
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: Directory,
  ) {}

  async execute({ command, user, origin }: ChangePlan): Promise<Receipt> {
    const decider = authorized(planDecider, subjectsOf, user);
    const stream = planStream(command.data.planId);
    return this.runner.run(stream, decider, await this.informed(command, stream), origin);
  }

  /** What names organizations is decided in knowledge of those that are registered in the plan's region. */
  private async informed(command: PlanCommand, stream: string): Promise<PlanCommand> {
    if (!NAMING.includes(command.type)) return command;
    for await (const { data } of this.runner.store.read(stream, { maxCount: 1 })) {
      const directory = await this.directory.idsIn((data as { readonly region: string }).region);
      return { ...command, data: { ...command.data, directory } } as PlanCommand;
    }
    return command;
  }
}

const NAMING: readonly PlanCommand['type'][] = [
  'AdoptPlan',
  'RuleDuties',
  'RuleFirstNamed',
  'ApproveAmendment',
];

function subjectsOf({ type, data }: PlanCommand, plan: Plan): readonly Subject[] {
  if (type === 'DraftPlan') return [{ region: data.region }];
  return plan.status === 'none' ? [] : [{ region: plan.region }];
}
