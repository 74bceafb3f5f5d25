import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { EvidenceAccess, EvidenceStore } from '#evidence';
import { type Subject } from '#contract';
import { authorized, type User } from '#http';
import { type TaskCommand } from '../domain/task.commands.ts';
import { type Task, taskDecider, taskStream } from '../domain/task.ts';
import { requireStored } from './require-stored.ts';

/**
 * A command on one task. Repeating it is harmless.
 * @throws {Rejection} `not-your-organization`, `evidence-not-found`, and what stands at the command in task.commands.ts
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
  ) {}

  async execute({ command, user, origin }: ChangeTask): Promise<Receipt> {
    const { data } = command;
    if ('evidence' in data) await requireStored(this, user, data.evidence);
    const decider = authorized(taskDecider, { subjectsOf, knownBy: 'getTask' }, user);
    return this.runner.run(taskStream(data.taskId), decider, command, origin);
  }
}

/** Any organization of the region may be named in a task. */
const subjectsOf = (_: TaskCommand, task: Task): readonly Subject[] =>
  task.status === 'unassigned' ? [] : [{ region: task.ref.region }];
