import { type MailContent } from '../mail-content.ts';
import { htmlOf } from './mail-html.ts';
import { layOut, MailLinks } from './mail-layout.ts';
import { textOf } from './mail-text.ts';

/**
 * A mail as it goes out: pure, the same for the same mail. Groups come in the order of their urgency, lines as given,
 * gathered by plan. Subject and text hold no markup; in the HTML every value is escaped, links included.
 */
export function renderMail(
  mail: MailContent,
  links = new MailLinks(),
): { subject: string; html: string; text: string } {
  const layout = layOut(mail, links);
  return { subject: layout.subject, html: htmlOf(layout), text: textOf(layout) };
}
