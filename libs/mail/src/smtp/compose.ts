import MailComposer from 'nodemailer/lib/mail-composer';
import { type MailMessage } from '../mail-transport.port.ts';

/** What looks like a file or a URL is text, never fetched. */
export const toNodemailer = ({
  messageId,
  from,
  to,
  replyTo,
  subject,
  text,
  html,
}: MailMessage) => ({
  messageId: `<${messageId}>`,
  from: { name: from.name, address: from.address },
  to: { name: to.name, address: to.address },
  ...(replyTo && { replyTo: replyTo.map(({ name, address }) => ({ name, address })) }),
  subject,
  text,
  html,
  // Of Chinese text a quarter shorter than quoted-printable, and a third of the work.
  textEncoding: 'base64' as const,
  xMailer: false as const,
  // RFC 3834: keeps absence notices from answering.
  headers: { 'Auto-Submitted': 'auto-generated' },
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** The whole message as it goes over the wire (RFC 5322, CRLF). Only its Date and its boundaries differ from time to time. */
export const compose = (message: MailMessage): Promise<Buffer> =>
  new MailComposer(toNodemailer(message)).compile().build();
