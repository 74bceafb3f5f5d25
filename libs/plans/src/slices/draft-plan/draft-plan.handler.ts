import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Desk, type Origin, type Receipt } from '#event-store';
import { sha256 } from '#kernel';
import { decodeDocument, readOutline } from '#outline';
import { planDecider, planStream } from '../../domain/plan.ts';

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
  constructor(private readonly desk: Desk) {}

  execute({ planId, region, file, origin }: DraftPlan): Promise<Receipt> {
    const { text, warnings } = decodeDocument(file.bytes);
    const read = readOutline(text);
    const outline = { ...read, warnings: [...warnings, ...read.warnings] };
    const source = { name: file.name, sha256: sha256(file.bytes), text };
    const command = { type: 'DraftPlan', data: { planId, region, source, outline } } as const;
    return this.desk.run(planStream(planId), planDecider, command, origin);
  }
}
