import { Injectable } from '@nestjs/common';
import { type Receipt } from '#event-store';
import { ReadModels } from '#views';

/** Answers only after the guard has seen the change: a new token works at once, a withdrawn one no longer. */
@Injectable()
export class UsersSeen {
  constructor(private readonly views: ReadModels) {}

  /** Waits for the views, two seconds at most. */
  async after(receipt: Receipt): Promise<Receipt> {
    if (receipt.position !== undefined) await this.views.waitFor(receipt.position);
    return receipt;
  }
}
