import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { planDecider, planStream } from '../../domain/plan.ts';
import { readDocument } from '../document.dto.ts';

/**
 * Reads a document and keeps it as a draft. The same document under the same id again: nothing happens.
 * @throws {Rejection} `document-empty`, `document-binary`, `document-too-large`, `plan-already-exists`
 */
export class DraftPlan extends Command<Receipt> {
  constructor(
    readonly planId: string,
    readonly region: string,
    readonly file: { readonly name: string; readonly bytes: Uint8Array },
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(DraftPlan)
export class DraftPlanHandler implements ICommandHandler<DraftPlan> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ planId, region, file, origin }: DraftPlan): Promise<Receipt> {
    const { source, outline } = readDocument(file);
    const command = { type: 'DraftPlan', data: { planId, region, source, outline } } as const;
    return this.runner.run(planStream(planId), planDecider, command, origin);
  }
}
