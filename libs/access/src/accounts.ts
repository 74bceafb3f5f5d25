import { Injectable } from '@nestjs/common';
import { inScope } from '#contract';
import { type User } from '#http';
import { ReadModels } from '#views';
import { type UserRow } from './views/user-list.ts';

/** Who keeps the accounts: an administrator, or while there is none the office. */
@Injectable()
export class Accounts {
  constructor(private readonly views: ReadModels) {}

  /** Whether an administrator keeps all accounts that are the user's concern. */
  async areKeptFor(user: User): Promise<boolean> {
    const where = { keepsAccounts: 1 };
    const { rows } = await this.views.find<UserRow>('user-list', { where });
    return rows.some((administrator) => inScope(administrator, { region: user.region }));
  }
}
