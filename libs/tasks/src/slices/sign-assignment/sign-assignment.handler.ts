import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type User } from '#http';
import { type Of } from '#kernel';
import { type TaskCommand } from '../../domain/task.commands.ts';
import { taskStream } from '../../domain/task.ts';
import { tasksFor } from '../authorization.ts';

/**
 * An organization confirms that it received its assignment. Repeating it is harmless: the first day holds.
 * @throws {Rejection} `task-not-found`, `organization-not-assigned`, `not-your-organization`
 */
export class SignAssignment extends Command<Receipt> {
  constructor(
    readonly data: Of<TaskCommand, 'SignAssignment'>['data'],
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(SignAssignment)
export class SignAssignmentHandler implements ICommandHandler<SignAssignment> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ data, user, origin }: SignAssignment): Promise<Receipt> {
    const command = { type: 'SignAssignment', data } as const;
    return this.runner.run(taskStream(data.taskId), tasksFor(user), command, origin);
  }
}
