import { words } from '#contract';
import { newId } from '#kernel';
import { AddressNotices, type FormerAddress, type MailTransport } from '#mail';
import { type Settings } from '#platform';
import { personalPage } from './personal-page.ts';

/** Straight to the mail server: the outbox finds addresses as they are now, and this one is no more. */
export class AddressMails extends AddressNotices {
  constructor(
    private readonly transport: MailTransport,
    private readonly settings: Pick<Settings, 'mailFrom'>,
    private readonly onFault: (error: unknown) => void,
  ) {
    super();
  }

  override tell(former: FormerAddress): void {
    void this.send(former).catch(this.onFault);
  }

  private async send({ name, address }: FormerAddress): Promise<void> {
    const { mailFrom } = this.settings;
    const { subject, paragraphs } = words.addressChanged;
    const texts = paragraphs.map(({ zh }) => words.filled(zh, { name }));
    const outcome = await this.transport.send({
      messageId: `address.${newId()}@${mailFrom.split('@').at(-1) ?? 'duban'}`,
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
    throw new Error(`A former address was not told: ${outcome.reason}`);
  }
}
