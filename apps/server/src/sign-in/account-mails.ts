import { words } from '#contract';
import { newId } from '#kernel';
import { type AccountNotice, AccountNotices, type MailTransport } from '#mail';
import { type Settings } from '#platform';
import { personalPage } from './personal-page.ts';

/** Straight to the mail server: the outbox finds addresses as they are now, and a former one is no more. */
export class AccountMails extends AccountNotices {
  constructor(
    private readonly transport: MailTransport,
    private readonly settings: Pick<Settings, 'mailFrom'>,
    private readonly onFault: (error: unknown) => void,
  ) {
    super();
  }

  override tell(notice: AccountNotice): void {
    void this.send(notice).catch(this.onFault);
  }

  private async send({ about, name, address }: AccountNotice): Promise<void> {
    const { mailFrom } = this.settings;
    const { subject, paragraphs } = words.accountNotices[about];
    const texts = paragraphs.map(({ zh }) => words.filled(zh, { name }));
    const outcome = await this.transport.send({
      messageId: `${about}.${newId()}@${mailFrom.split('@').at(-1) ?? 'duban'}`,
      from: { name: '督办系统', address: mailFrom },
      to: { name, address },
      subject: subject.zh,
      text: texts.join('\n\n'),
      html: personalPage(
        subject.zh,
        texts.map((text) => ({ text })),
      ),
    });
    if (outcome.outcome === 'delivered' || outcome.outcome === 'unsent') return;
    throw new Error(`What became of an account was not told: ${outcome.reason}`);
  }
}
