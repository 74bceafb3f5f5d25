import { Injectable } from '@nestjs/common';
import { CommandRunner } from '#event-store';
import { type User, sees } from '#http';
import { Rejection } from '#contract';
import { OpsModels } from '#views';
import { type MailEvent, mailStream } from '#notifications/rules';
import { explainMail, type MailCause, type MailExplanation } from '../../explain/explain-mail.ts';
import { type MailRow, noticeKey, type NoticeRow, planOf } from '#notifications';
import { type ObligationRow } from '#obligations';
import { type StandsInFor } from './person-on.ts';

/** Why a mail was sent, to this person, on this day; for who may read it. */
@Injectable()
export class MailExplanations {
  constructor(
    private readonly ops: OpsModels,
    private readonly runner: CommandRunner,
  ) {}

  /** @throws {Rejection} `mail-not-found` */
  async explain(mailId: string, user: User, standsInFor: StandsInFor): Promise<MailExplanation> {
    const row = await this.ops.get<MailRow>('mail-list', mailId);
    if (!row || !sees(user, 'explain', { ...row, planId: planOf(row) })) {
      throw new Rejection('mail-not-found', { id: mailId });
    }
    const absent = await standsInFor(row.contactId, row.on);
    return explainMail(row, await this.causesOf(row), absent);
  }

  /** The notices that it was put together for, in its own order. */
  private async causesOf({ mailId, contactId }: MailRow): Promise<readonly MailCause[]> {
    const { events } = await this.runner.store.load(mailStream(mailId));
    const letters = events as unknown as readonly MailEvent[];
    const notices = letters.flatMap((event) =>
      event.type === 'LetterIssued' ? event.data.notices : [],
    );
    const keys = notices.map((notice) => noticeKey(notice, contactId));
    const rows = await this.ops.getMany<NoticeRow>('notice-list', keys);
    const ids = new Set(notices.map(({ obligationId }) => obligationId));
    const duties = await this.ops.getMany<ObligationRow>('obligation-list', [...ids]);
    return keys.flatMap((key) => {
      const notice = rows.get(key);
      const duty = notice && duties.get(notice.obligationId);
      if (!duty) return [];
      const { obligationId, rule, form, role, on } = notice;
      const { planId, planTitle, number, subject: title, organization, organizationId } = duty;
      const about = { obligationId, planId, planTitle, number, title };
      const whose = { organization, organizationId };
      return [{ ...about, ...whose, rule, form, role, on }];
    });
  }
}
