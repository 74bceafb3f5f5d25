import { type AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export type ReceivedMail = {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

/** A mail server of the test: keeps what it takes, refuses while it is told to. A sink, not a real one. */
export class SmtpSink {
  readonly received: ReceivedMail[] = [];
  refusing = false;
  /** Called when a message is complete and not yet answered. */
  beforeAnswer: (mail: ReceivedMail) => Promise<void> = () => Promise.resolve();
  private readonly server: SMTPServer;

  constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: (_address, _session, done) => {
        if (this.refusing) done(Object.assign(new Error('come back later'), { responseCode: 451 }));
        else done();
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo[0]?.address ?? '';
          void this.take(Buffer.concat(chunks), to).then(() => done(), done);
        });
      },
    });
    this.server.on('error', () => undefined);
  }

  /** @returns its URL */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const { port } = this.server.server.address() as AddressInfo;
    return `smtp://127.0.0.1:${port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }

  /** One of each message, however often it came. */
  distinct(): readonly ReceivedMail[] {
    return [...new Map(this.received.map((mail) => [mail.messageId, mail])).values()];
  }

  private async take(raw: Buffer, to: string): Promise<void> {
    const { messageId = '', subject = '', text = '' } = await PostalMime.parse(raw);
    const mail = { messageId, to, subject, text: text.replaceAll('\r\n', '\n').trim() };
    this.received.push(mail);
    await this.beforeAnswer(mail);
  }
}
