import { createTransport } from 'nodemailer';
import {
  type MailMessage,
  type MailOutcome,
  MailTransport,
  UNSENT,
  type Unsent,
  type WayOut,
} from '../mail-transport.port.ts';
import { toNodemailer } from './compose.ts';
import { connectionOptions, serverOf, type SmtpServer } from './connection-options.ts';
import { outcomeOf } from './outcome.ts';
import { Semaphore } from './semaphore.ts';
import { tryWayOut } from './try-way-out.ts';

export type SmtpOptions = SmtpServer & {
  /** Connections kept open. Default 5. */
  readonly pool?: number;
  /** Longest attempt at one message, waiting for a free connection included. Milliseconds. Default 30 000. */
  readonly attemptMs?: number;
};

/** How nodemailer's pool says that the server hung up before it was given a byte of the message. */
const DROPPED = 'Reached maximum number of retries after connection was closed';

/** Connects with the first message. */
export const openSmtp = (options: SmtpOptions): MailTransport => new SmtpTransport(options);

class SmtpTransport extends MailTransport {
  private readonly transporter;
  private readonly connection;
  private readonly server: string;
  private readonly attemptMs: number;
  private readonly underWay = new Set<Promise<MailOutcome | Unsent>>();
  /** One for each connection: messages wait here, where `mayStill` can be asked again. */
  private readonly semaphore: Semaphore;
  private closed = false;

  constructor({ pool = 5, attemptMs = 30_000, ...server }: SmtpOptions) {
    super();
    this.attemptMs = attemptMs;
    this.semaphore = new Semaphore(pool);
    this.server = serverOf(server);
    this.connection = {
      ...connectionOptions(server),
      connectionTimeout: Math.min(10_000, attemptMs),
      greetingTimeout: Math.min(10_000, attemptMs),
      dnsTimeout: Math.min(5_000, attemptMs),
      socketTimeout: attemptMs,
      socketCloseTimeout: 1_000,
    };
    this.transporter = createTransport({
      ...this.connection,
      pool: true,
      maxConnections: pool,
      maxMessages: 1_000,
      // A dropped connection is retried here: the pool would not ask `mayStill`.
      maxRequeues: 0,
    });
  }

  override send(message: MailMessage, mayStill = () => true): Promise<MailOutcome | Unsent> {
    if (this.closed) return Promise.resolve(UNSENT);
    const attempt = this.attempt(message, mayStill);
    this.underWay.add(attempt);
    return attempt.finally(() => this.underWay.delete(attempt));
  }

  override check(from: string): Promise<WayOut> {
    return tryWayOut(this.connection, { server: this.server, from }, this.attemptMs);
  }

  override async close(): Promise<void> {
    this.closed = true;
    await Promise.all(this.underWay);
    this.transporter.close();
  }

  private async attempt(
    message: MailMessage,
    mayStill: () => boolean,
  ): Promise<MailOutcome | Unsent> {
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), this.attemptMs);
    try {
      const permit = await this.semaphore.acquire(giveUp.signal);
      try {
        if (!mayStill()) return UNSENT;
        if (!permit) return this.noAnswer();
        const first = await this.hand(message, giveUp.signal);
        if (first !== 'dropped') return first;
        if (!mayStill()) return UNSENT;
        const second = await this.hand(message, giveUp.signal);
        return second === 'dropped' ? { outcome: 'deferred', reason: DROPPED } : second;
      } finally {
        permit?.release();
      }
    } finally {
      clearTimeout(timer);
    }
  }

  private async hand(message: MailMessage, signal: AbortSignal): Promise<MailOutcome | 'dropped'> {
    try {
      const { response } = await this.transporter.sendMail({ ...toNodemailer(message), signal });
      return { outcome: 'delivered', response };
    } catch (error) {
      if (signal.aborted) return this.noAnswer();
      if ((error as Error).message === DROPPED) return 'dropped';
      return outcomeOf(error as Error, { server: this.server, from: message.from.address });
    }
  }

  private noAnswer(): MailOutcome {
    return { outcome: 'deferred', reason: `No answer within ${this.attemptMs} ms` };
  }
}
