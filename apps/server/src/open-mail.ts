import { join } from 'node:path';
import { type MailTransport } from '#mail';
import { openMailFolder } from '#mail/file';
import { openSmtp } from '#mail/smtp';
import { type Settings } from '#platform';

/** The mail server of the settings, or the folder where mails are kept without one. Connects when something is sent. */
export const openMail = ({
  smtp,
  dataFolder,
}: Pick<Settings, 'smtp' | 'dataFolder'>): MailTransport =>
  smtp ? openSmtp(smtp) : openMailFolder({ folder: join(dataFolder, 'mail') });
