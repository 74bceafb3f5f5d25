import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Desk, type Origin, type Receipt } from '#event-store';
import { type User } from '#http';
import { type Of } from '#kernel';
import { type TaskCommand } from '../../domain/task.commands.ts';
import { taskStream } from '../../domain/task.ts';
import { tasksFor } from '../edge.ts';

/**
 * An organization says that its part is done. Repeating it while the office has not answered is harmless.
 * @throws {Rejection} `task-not-found`, `organization-not-assigned`, `organization-not-owing`, `task-already-accepted`,
 * `not-your-organization`
 */
export class ClaimCompletion extends Command<Receipt> {
  constructor(
    readonly data: Of<TaskCommand, 'ClaimCompletion'>['data'],
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(ClaimCompletion)
export class ClaimCompletionHandler implements ICommandHandler<ClaimCompletion> {
  constructor(private readonly desk: Desk) {}

  execute({ data, user, origin }: ClaimCompletion): Promise<Receipt> {
    const command = { type: 'ClaimCompletion', data } as const;
    return this.desk.run(taskStream(data.taskId), tasksFor(user), command, origin);
  }
}
