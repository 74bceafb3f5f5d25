import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type User } from '#http';
import { type Of } from '#kernel';
import { type TaskCommand } from '../../domain/task.commands.ts';
import { taskStream } from '../../domain/task.ts';
import { tasksFor } from '../authorization.ts';

/**
 * The office gives a claim back with a reason; it may be claimed again. Repeating it is harmless.
 * @throws {Rejection} `task-not-found`, `completion-not-claimed`, `task-already-accepted`, `return-reason-missing`,
 * `not-your-organization`
 */
export class ReturnCompletion extends Command<Receipt> {
  constructor(
    readonly data: Of<TaskCommand, 'ReturnCompletion'>['data'],
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(ReturnCompletion)
export class ReturnCompletionHandler implements ICommandHandler<ReturnCompletion> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ data, user, origin }: ReturnCompletion): Promise<Receipt> {
    const command = { type: 'ReturnCompletion', data } as const;
    return this.runner.run(taskStream(data.taskId), tasksFor(user), command, origin);
  }
}
