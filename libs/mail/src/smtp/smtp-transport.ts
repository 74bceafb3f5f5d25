import { createTransport } from 'nodemailer';
import { type MailMessage, type MailOutcome, MailTransport } from '../mail-transport.port.ts';
import { toNodemailer } from './compose.ts';
import { outcomeOf } from './outcome.ts';

export type SmtpOptions = {
  /** `smtp://[user:password@]host[:port]`, STARTTLS where offered; `smtps://…` for TLS from the start. */
  readonly url: string;
  /** Connections kept open. Default 5. */
  readonly pool?: number;
  /** Longest attempt at one message, waiting for a free connection included. Milliseconds. Default 30 000. */
  readonly attemptMs?: number;
};

/** Opens no connection yet: the first message does. */
export const openSmtp = (options: SmtpOptions): MailTransport => new SmtpTransport(options);

class SmtpTransport extends MailTransport {
  private readonly transporter;
  private readonly attemptMs: number;
  private readonly underWay = new Set<Promise<MailOutcome>>();
  private closed = false;

  constructor({ url, pool = 5, attemptMs = 30_000 }: SmtpOptions) {
    super();
    this.attemptMs = attemptMs;
    this.transporter = createTransport({
      pool: true,
      url,
      maxConnections: pool,
      maxMessages: 1_000,
      // The queue tries again later; within one attempt a dropped connection gets one more chance.
      maxRequeues: 1,
      connectionTimeout: Math.min(10_000, attemptMs),
      greetingTimeout: Math.min(10_000, attemptMs),
      dnsTimeout: Math.min(5_000, attemptMs),
      socketTimeout: attemptMs,
      socketCloseTimeout: 1_000,
    });
  }

  override send(message: MailMessage): Promise<MailOutcome> {
    if (this.closed)
      return Promise.resolve({ outcome: 'deferred', reason: 'The transport is closed' });
    const attempt = this.attempt(message);
    this.underWay.add(attempt);
    return attempt.finally(() => this.underWay.delete(attempt));
  }

  /** Waits for messages under way. */
  override async close(): Promise<void> {
    this.closed = true;
    await Promise.all(this.underWay);
    this.transporter.close();
  }

  private async attempt(message: MailMessage): Promise<MailOutcome> {
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), this.attemptMs);
    try {
      const mail = { ...toNodemailer(message), signal: giveUp.signal };
      const { response } = await this.transporter.sendMail(mail);
      return { outcome: 'delivered', response };
    } catch (error) {
      if (giveUp.signal.aborted) {
        return { outcome: 'deferred', reason: `No answer within ${this.attemptMs} ms` };
      }
      return outcomeOf(error as Error);
    } finally {
      clearTimeout(timer);
    }
  }
}
