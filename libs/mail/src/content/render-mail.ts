import { type MailContent } from '../mail-content.ts';
import { htmlOf } from './mail-html.ts';
import { layOut } from './mail-layout.ts';
import { textOf } from './mail-text.ts';

/**
 * A mail as it goes out: pure, the same for the same mail. Groups come in the order of their urgency, lines as given,
 * gathered by plan. Subject and text hold no markup; in the HTML every value is escaped, and links are http(s) or left out.
 */
export function renderMail(mail: MailContent): { subject: string; html: string; text: string } {
  const layout = layOut(mail);
  return { subject: layout.subject, html: htmlOf(layout), text: textOf(layout) };
}
