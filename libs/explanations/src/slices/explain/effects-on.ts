import { type LocalDate } from '#kernel';
import { type OpsModels } from '#views';
import { type Effect } from '../../explain/explain-day.ts';
import { type MailRow, type NoticeRow } from '#notifications';

/** More people than this hear of no notice. */
const MOST = 1_000;

/** What became of the notices of one day, person by person: waiting, withdrawn, or as their mail fared. */
export async function effectsOn(
  obligationId: string,
  on: LocalDate,
  ops: OpsModels,
): Promise<readonly Effect[]> {
  const { rows } = await ops.find<NoticeRow>('notice-list', {
    where: { obligationId, on },
    limit: MOST,
  });
  const ids = rows.flatMap(({ mailId }) => (mailId === null ? [] : [mailId]));
  const mails = await ops.getMany<MailRow>('mail-list', [...new Set(ids)]);
  return rows.map((notice) => {
    const { role, contactId, rule } = notice;
    const mail = notice.mailId === null ? undefined : mails.get(notice.mailId);
    const { mailId = null, letter } = mail ?? {};
    const recipient = letter?.recipientName ?? null;
    return { role, contactId, recipient, rule, status: statusOf(notice, mail), mailId };
  });
}

function statusOf({ status }: NoticeRow, mail: MailRow | undefined): Effect['status'] {
  if (status === 'withdrawn') return 'withdrawn';
  if (status === 'pending') return 'waiting';
  return mail && mail.status !== 'unaddressed' ? mail.status : 'pending';
}
