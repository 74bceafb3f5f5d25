import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { type OutlineEdit } from '../../domain/edits.ts';
import { planDecider, planStream } from '../../domain/plan.ts';

/**
 * Changes what the reader found, before adoption. Edits that change nothing are not written.
 * @throws {Rejection} `plan-not-found`, `not-your-region`, `plan-already-adopted`, `outline-item-not-found`, `leads-missing`, `period-reversed`
 */
export class EditOutline extends Command<Receipt> {
  constructor(
    readonly planId: string,
    readonly edits: readonly OutlineEdit[],
    readonly origin: Origin,
    /** Null: every region. */
    readonly within: string | null = null,
  ) {
    super();
  }
}

@CommandHandler(EditOutline)
export class EditOutlineHandler implements ICommandHandler<EditOutline> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ planId, edits, origin, within }: EditOutline): Promise<Receipt> {
    const command = { type: 'EditOutline', data: { planId, within, edits } } as const;
    return this.runner.run(planStream(planId), planDecider, command, origin);
  }
}
