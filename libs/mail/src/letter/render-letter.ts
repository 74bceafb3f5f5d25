import { type Letter } from '../letter.ts';
import { htmlOf } from './letter-html.ts';
import { layOut } from './letter-layout.ts';
import { textOf } from './letter-text.ts';

/**
 * A letter as it goes out: pure, the same for the same letter. Groups come in the order of their urgency, lines as given,
 * gathered by plan. Subject and text hold no markup; in the HTML every value is escaped, and links are http(s) or left out.
 */
export function renderLetter(letter: Letter): { subject: string; html: string; text: string } {
  const layout = layOut(letter);
  return { subject: layout.subject, html: htmlOf(layout), text: textOf(layout) };
}
