import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { EvidenceAccess, EvidenceStore } from '#evidence';
import { type Subject } from '#contract';
import { authorized, isAloneIn, type User } from '#http';
import { ReadModels } from '#views';
import { type TaskCommand } from '../domain/task.commands.ts';
import { type Task, taskDecider, taskStream } from '../domain/task.ts';
import { requireStored } from './require-stored.ts';

/**
 * A command on one task. Repeating it is harmless.
 * @throws {Rejection} `not-your-organization`, `evidence-not-found`, `accepts-own-claim`, and what stands at the command in task.commands.ts
 */
export class ChangeTask extends Command<Receipt> {
  constructor(
    readonly command: TaskCommand,
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(ChangeTask)
export class ChangeTaskHandler implements ICommandHandler<ChangeTask> {
  constructor(
    private readonly runner: CommandRunner,
    readonly store: EvidenceStore,
    readonly access: EvidenceAccess,
    private readonly views: ReadModels,
  ) {}

  async execute({ command, user, origin }: ChangeTask): Promise<Receipt> {
    const { data } = command;
    if ('evidence' in data) await requireStored(this, user, data.evidence);
    const decider = authorized(taskDecider, { subjectsOf, knownBy: 'getTask' }, user);
    return this.runner.run(
      taskStream(data.taskId),
      decider,
      await this.informed(command, user, origin),
      origin,
    );
  }

  /** Who claims, and who accepts, is told with the command. */
  private async informed(
    command: TaskCommand,
    user: User,
    { actor: by }: Origin,
  ): Promise<TaskCommand> {
    if (command.type === 'ClaimCompletion') return { ...command, data: { ...command.data, by } };
    if (command.type !== 'AcceptCompletion') return command;
    const subject = await this.subjectOf(command.data.taskId);
    const isAlone = await isAloneIn(this.views, user, { operation: 'acceptCompletion', subject });
    return { ...command, data: { ...command.data, by, isAlone } };
  }

  /** Nobody's: there is no such task. */
  private async subjectOf(taskId: string): Promise<Subject> {
    for await (const { data } of this.runner.store.read(taskStream(taskId), { maxCount: 1 })) {
      return subjectOfTask(data as OfPlan);
    }
    return { region: null };
  }
}

/** Any organization of the region may be named in a task. */
const subjectsOf = (_: TaskCommand, task: Task): readonly Subject[] =>
  task.status === 'unassigned' ? [] : [subjectOfTask(task.ref)];

type OfPlan = { readonly region: string; readonly planId: string };

const subjectOfTask = ({ region, planId }: OfPlan): Subject => ({ region, planId });
