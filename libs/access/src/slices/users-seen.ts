import { Injectable } from '@nestjs/common';
import { type Receipt } from '#event-store';
import { ReadModels } from '#views';

/** Answers about users wait until the guard knows: a new token opens at once, a withdrawn one no longer. */
@Injectable()
export class UsersSeen {
  constructor(private readonly views: ReadModels) {}

  /** The receipt, when the views have come so far or after two seconds. */
  async after(receipt: Receipt): Promise<Receipt> {
    if (receipt.position !== undefined) await this.views.waitFor(receipt.position);
    return receipt;
  }
}
