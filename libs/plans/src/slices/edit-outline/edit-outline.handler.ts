import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Desk, type Origin, type Receipt } from '#event-store';
import { type OutlineEdit } from '../../domain/edits.ts';
import { planDecider, planStream } from '../../domain/plan.ts';

/**
 * Changes what the reader found, before adoption. Edits that change nothing are not written.
 * @throws {Rejection} `plan-not-found`, `plan-already-adopted`, `outline-item-not-found`, `leads-missing`, `period-reversed`
 */
export class EditOutline extends Command<Receipt> {
  constructor(
    readonly planId: string,
    readonly edits: readonly OutlineEdit[],
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(EditOutline)
export class EditOutlineHandler implements ICommandHandler<EditOutline> {
  constructor(private readonly desk: Desk) {}

  execute({ planId, edits, origin }: EditOutline): Promise<Receipt> {
    const command = { type: 'EditOutline', data: { planId, edits } } as const;
    return this.desk.run(planStream(planId), planDecider, command, origin);
  }
}
