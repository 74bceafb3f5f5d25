import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { EvidenceStore } from '#evidence';
import { type User } from '#http';
import { type Of } from '#kernel';
import { type TaskCommand } from '../../domain/task.commands.ts';
import { taskStream } from '../../domain/task.ts';
import { requireStored } from '../require-stored.ts';
import { tasksFor } from '../authorization.ts';

/**
 * An organization says that its part is done. Repeating it while the office has not answered is harmless.
 * @throws {Rejection} `task-not-found`, `organization-not-assigned`, `organization-not-owing`, `task-already-accepted`,
 * `evidence-malformed`, `evidence-too-many`, `evidence-not-found`, `not-your-organization`
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
  constructor(
    private readonly runner: CommandRunner,
    private readonly evidence: EvidenceStore,
  ) {}

  async execute({ data, user, origin }: ClaimCompletion): Promise<Receipt> {
    await requireStored(this.evidence, data.evidence);
    const command = { type: 'ClaimCompletion', data } as const;
    return this.runner.run(taskStream(data.taskId), tasksFor(user), command, origin);
  }
}
