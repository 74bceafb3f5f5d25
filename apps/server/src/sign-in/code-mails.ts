import { type CodeMail, SignInMail } from '#access';
import { words } from '#contract';
import { newId } from '#kernel';
import { type MailTransport } from '#mail';
import { type Settings } from '#platform';
import { type Paragraph, personalPage } from './personal-page.ts';

/** Sends codes straight to the mail server. Neither log nor outbox holds them: who reads those must not sign in by them. */
export class CodeMails extends SignInMail {
  constructor(
    private readonly transport: MailTransport,
    private readonly settings: Pick<Settings, 'mailFrom' | 'publicUrl'>,
  ) {
    super();
  }

  override async send(mail: CodeMail): Promise<void> {
    const { mailFrom } = this.settings;
    const { subject, paragraphs } = contentOf(mail, this.linkOf(mail));
    const outcome = await this.transport.send({
      messageId: `${mail.purpose}.${newId()}@${mailFrom.split('@').at(-1) ?? 'duban'}`,
      from: { name: '督办系统', address: mailFrom },
      to: { name: mail.to.name, address: mail.to.address },
      subject,
      text: paragraphs.map(({ text }) => text).join('\n\n'),
      html: personalPage(subject, paragraphs),
    });
    if (outcome.outcome === 'delivered' || outcome.outcome === 'unsent') return;
    throw new Error(`A mail with a code did not leave: ${outcome.reason}`);
  }

  /** What it opens with stands behind the #, which no proxy and no log of a server ever sees. */
  private linkOf({ purpose, code, next }: CodeMail): string | null {
    const { publicUrl } = this.settings;
    if (publicUrl === null) return null;
    const page = purpose === 'link' ? 'login' : 'enroll';
    return `${publicUrl}/${page}#${new URLSearchParams({ code, next }).toString()}`;
  }
}

function contentOf(
  { to, purpose, code, digits, minutes }: CodeMail,
  link: string | null,
): { readonly subject: string; readonly paragraphs: readonly Paragraph[] } {
  const { subject, salutation, opening, digits: byHand, footer } = words.signInMails[purpose];
  const { name, userId, organization } = to;
  const places = { name, userId, minutes, unit: organization ?? '督办系统', digits: digits ?? '' };
  const say = ({ zh }: { readonly zh: string }): Paragraph => ({ text: words.filled(zh, places) });
  const way: Paragraph =
    link === null
      ? { text: words.filled(words.codeWithoutLink.zh, { code }) }
      : { text: link, isLink: true };
  const typed = digits === null ? [] : [say(byHand)];
  return {
    subject: say(subject).text,
    paragraphs: [say(salutation), say(opening), way, ...typed, say(footer)],
  };
}
