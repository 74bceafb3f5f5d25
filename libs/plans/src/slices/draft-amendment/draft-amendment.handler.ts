import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { planDecider, planStream } from '../../domain/plan.ts';
import { readDocument } from '../document.dto.ts';

/**
 * Reads an amended document and compares it with the plan as adopted and ruled. The same document again: nothing happens.
 * @throws {Rejection} `document-empty`, `document-binary`, `document-too-large`, `plan-not-found`, `not-your-region`,
 * `plan-not-adopted`, `plan-withdrawn`, `amendment-in-review`, `amendment-without-changes`
 */
export class DraftAmendment extends Command<Receipt> {
  constructor(
    readonly planId: string,
    readonly file: { readonly name: string; readonly bytes: Uint8Array },
    readonly origin: Origin,
    /** Null: every region. */
    readonly within: string | null = null,
  ) {
    super();
  }
}

@CommandHandler(DraftAmendment)
export class DraftAmendmentHandler implements ICommandHandler<DraftAmendment> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ planId, file, origin, within }: DraftAmendment): Promise<Receipt> {
    const data = { planId, within, ...readDocument(file) };
    const command = { type: 'DraftAmendment', data } as const;
    return this.runner.run(planStream(planId), planDecider, command, origin);
  }
}
