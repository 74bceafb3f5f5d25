import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type User } from '#http';
import { type TaskCommand } from '../domain/task.commands.ts';
import { taskStream } from '../domain/task.ts';
import { tasksFor } from './authorization.ts';

/**
 * A command on one task. Repeating it is harmless.
 * @throws {Rejection} `not-your-organization`, and what stands at the command in task.commands.ts
 */
export class RunTaskCommand extends Command<Receipt> {
  constructor(
    readonly command: TaskCommand,
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(RunTaskCommand)
export class RunTaskCommandHandler implements ICommandHandler<RunTaskCommand> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ command, user, origin }: RunTaskCommand): Promise<Receipt> {
    return this.runner.run(taskStream(command.data.taskId), tasksFor(user), command, origin);
  }
}
