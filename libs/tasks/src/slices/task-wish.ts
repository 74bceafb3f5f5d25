import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Desk, type Origin, type Receipt } from '#event-store';
import { type User } from '#http';
import { type TaskCommand } from '../domain/task.commands.ts';
import { taskStream } from '../domain/task.ts';
import { tasksFor } from './edge.ts';

/**
 * What somebody wishes about one task. Repeating it is harmless.
 * @throws {Rejection} `not-your-organization`, and what stands at the wish in task.commands.ts
 */
export class TaskWish extends Command<Receipt> {
  constructor(
    readonly wish: TaskCommand,
    readonly user: User,
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(TaskWish)
export class TaskWishHandler implements ICommandHandler<TaskWish> {
  constructor(private readonly desk: Desk) {}

  execute({ wish, user, origin }: TaskWish): Promise<Receipt> {
    return this.desk.run(taskStream(wish.data.taskId), tasksFor(user), wish, origin);
  }
}
