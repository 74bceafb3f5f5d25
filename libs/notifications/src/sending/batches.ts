import pMap from 'p-map';
import { timeIn, type Instant, type LocalDate } from '#kernel';
import { type Contact, type Contacts } from '#obligations';
import type { OpsModels } from '#views';
import { type MailRow } from '../views/mail-list.ts';
import { type NoticeRow } from '../views/notice-list.ts';
import { allRows } from './all-rows.ts';
import { type DigestBatch } from './digest-lines.ts';
import { MAIL_ZONE, mailTimeOf } from './mail-time.ts';

/** Notices that wait for a mail, by whom they were due to. */
export async function pendingBatches(ops: OpsModels): Promise<readonly DigestBatch[]> {
  const batches = new Map<string, DigestBatch & { readonly notices: NoticeRow[] }>();
  for (const notice of await allRows<NoticeRow>(ops, 'notice-list', { status: 'pending' })) {
    const kind = notice.draft ? 'red-draft' : 'digest';
    const key = `${kind}.${notice.contactId}`;
    const { contactId } = notice;
    const batch = batches.get(key) ?? { contactId, kind, notices: [], answers: [] };
    batch.notices.push(notice);
    batches.set(key, batch);
  }
  return [...batches.values()];
}

/** Without those whose mail of today is out: what came since waits for tomorrow. */
export async function stillToSend<B extends Named>(
  batches: readonly B[],
  on: LocalDate,
  ops: OpsModels,
): Promise<readonly B[]> {
  const ids = batches.map((batch) => mailIdOf(batch, on));
  const out = await ops.getMany<MailRow>('mail-list', ids);
  return batches.filter((batch) => !out.has(mailIdOf(batch, on)));
}

type Named = Pick<DigestBatch, 'kind' | 'contactId'>;

export const mailIdOf = ({ kind, contactId }: Named, on: LocalDate): string =>
  digestId({ contactId, draft: kind === 'red-draft' }, on);

/** Of the mail that takes up a notice on that day. */
export const digestId = (
  { contactId, draft }: Pick<NoticeRow, 'contactId' | 'draft'>,
  on: LocalDate,
): string => `${draft ? 'red-draft' : 'digest'}.${on}.${contactId}`;

/** The earliest hour of the policies of what is due counts for all of it. */
export const isTime = ({ notices, answers }: DigestBatch, now: Instant): boolean =>
  [...notices.map(mailTimeOf), ...answers.map(({ time }) => time)].some(
    (time) => time <= timeIn(MAIL_ZONE, now),
  );

/** Notices for one mail, and who receives it today: the person itself, a deputy, a successor; undefined when nobody does. */
export type Received = DigestBatch & {
  readonly contact: Contact | undefined;
  /** The same person as contact of other organizations, or in other roles. */
  readonly others: readonly Contact[];
};

/** Looked up at the same time. */
const AT_ONCE = 128;

/** One mail a person, also for those who stand in for others or work for several organizations. */
export async function byReceiver(
  batches: readonly DigestBatch[],
  { contacts }: { readonly contacts: Contacts },
  onError: (error: unknown) => void,
): Promise<readonly Received[]> {
  const received = new Map<string, Received>();
  await pMap(
    batches,
    async ({ kind, ...batch }) => {
      try {
        const receiver = await contacts.get(batch.contactId);
        const [contact, ...others] = receiver ? await contacts.sharing(receiver) : [];
        const contactId = contact?.contactId ?? batch.contactId;
        const key = `${kind}.${contactId}`;
        const known = received.get(key);
        const notices = [...(known?.notices ?? []), ...batch.notices];
        const answers = [...(known?.answers ?? []), ...batch.answers];
        received.set(key, { kind, contactId, contact, others, notices, answers });
      } catch (error) {
        onError(error);
      }
    },
    { concurrency: AT_ONCE },
  );
  return [...received.values()];
}
