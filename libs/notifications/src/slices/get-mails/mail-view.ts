import { renderMail } from '#mail';
import { type MailRow } from '../../views/mail-list.ts';

/** A mail as lists show it: its subject in place of the whole letter. */
export type MailView = Omit<MailRow, 'letter'> & { readonly subject: string };

export const mailView = ({ letter, ...row }: MailRow): MailView => ({
  ...row,
  subject: renderMail(letter).subject,
});
