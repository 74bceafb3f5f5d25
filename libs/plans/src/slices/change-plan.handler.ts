import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type Subject } from '#contract';
import { authorized, type User } from '#http';
import { EvidenceStore } from '#evidence';
import { Directory, fold } from '#kernel';
import { type PlanEvent } from '../domain/plan.events.ts';
import { type Plan, type PlanCommand, planDecider, planStream } from '../domain/plan.ts';

/** A document as it was handed in, with its media type as its reader told it. */
export type SourceFile = {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly type: string;
};

/**
 * A command on one plan. Repeating it is harmless. The document that it was read from is kept before the fact that names
 * it is written, and only if one is.
 * @throws {Rejection} `not-your-region`, and what stands at the command in plan.commands.ts
 */
export class ChangePlan extends Command<Receipt> {
  constructor(
    readonly command: PlanCommand,
    readonly user: User,
    readonly origin: Origin,
    readonly file?: SourceFile,
  ) {
    super();
  }
}

@CommandHandler(ChangePlan)
export class ChangePlanHandler implements ICommandHandler<ChangePlan> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: Directory,
    private readonly evidence: EvidenceStore,
  ) {}

  async execute({ command, user, origin, file }: ChangePlan): Promise<Receipt> {
    const decider = authorized(planDecider, { subjectsOf, knownBy: 'getPlan' }, user);
    const stream = planStream(command.data.planId);
    if (file) {
      const { events } = await this.runner.store.load(stream);
      const plan = fold(planDecider, events as unknown as readonly PlanEvent[]);
      const { bytes, ...label } = file;
      if (decider.decide(command, plan).length > 0) await this.evidence.put(bytes, label);
    }
    return this.runner.run(stream, decider, await this.informed(command, stream), origin);
  }

  /** What names organizations is decided in knowledge of those that are registered in the plan's region. */
  private async informed(command: PlanCommand, stream: string): Promise<PlanCommand> {
    if (command.type === 'AssignMatter') {
      const directory = await this.directory.idsIn(command.data.region);
      return { ...command, data: { ...command.data, directory } };
    }
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
  'TakeSuggestions',
  'ApproveAmendment',
];

function subjectsOf({ data }: PlanCommand, plan: Plan): readonly Subject[] {
  const { planId } = data;
  if ('region' in data) return [{ region: data.region, planId }];
  return plan.status === 'none' ? [] : [{ region: plan.region, planId }];
}
