import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type User } from '#http';
import { type Of } from '#kernel';
import { type TaskCommand } from '../../domain/task.commands.ts';
import { taskStream } from '../../domain/task.ts';
import { tasksFor } from '../authorization.ts';

/**
 * The office takes an organization's part as done, on the day it was claimed. Repeating it is harmless.
 * @throws {Rejection} `task-not-found`, `completion-not-claimed`, `not-your-organization`
 */
export class AcceptCompletion extends Command<Receipt> {
  constructor(
    readonly data: Of<TaskCommand, 'AcceptCompletion'>['data'],
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(AcceptCompletion)
export class AcceptCompletionHandler implements ICommandHandler<AcceptCompletion> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ data, user, origin }: AcceptCompletion): Promise<Receipt> {
    const command = { type: 'AcceptCompletion', data } as const;
    return this.runner.run(taskStream(data.taskId), tasksFor(user), command, origin);
  }
}
