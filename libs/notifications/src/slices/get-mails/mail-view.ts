import { type NamedPlan, planTitles } from '#http';
import { renderMail } from '#mail';
import { type ReadModels } from '#views';
import { type MailRow } from '../../views/mail-list.ts';

/** A mail as lists show it: its subject in place of the whole letter. */
export type MailView = Omit<MailRow, 'letter' | 'planIds'> & {
  readonly subject: string;
  /** Name of the person, or of the role that nobody holds. */
  readonly recipient: string;
  readonly plans: readonly NamedPlan[];
};

export async function mailViews(
  rows: readonly MailRow[],
  views: ReadModels,
): Promise<readonly MailView[]> {
  const named = await planTitles(
    views,
    rows.flatMap(({ planIds }) => planIds),
  );
  return rows.map(({ letter, planIds, ...row }) => ({
    ...row,
    subject: renderMail(letter).subject,
    recipient: letter.recipientName,
    plans: planIds.map(named),
  }));
}
