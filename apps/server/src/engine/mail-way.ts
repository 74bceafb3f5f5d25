import { type MailMessage, type MailOutcome, MailTransport, type Unsent, type WayOut } from '#mail';

export type MailWayOptions = {
  readonly transport: MailTransport;
  /** Whose letters are to leave. */
  readonly from: string;
  /** Told whenever what is known of the way has changed. */
  readonly onChange: (way: WayOut) => void;
  /** Told whenever the way was tried, also where it is as before. Default: nobody. */
  readonly onTried?: (way: WayOut) => void;
  /** Pause before a closed way is tried again, in milliseconds. Default 60 000. */
  readonly againMs?: number;
};

const AGAIN_MS = 60_000;
const OPEN: WayOut = { problem: null, remark: null };

/** A transport that knows whether letters can leave: by trying at start, by each letter, and again and again while they cannot. */
export class MailWay extends MailTransport {
  private known = OPEN;
  private timer: NodeJS.Timeout | undefined;
  private onOpen: () => Promise<void> = () => Promise.resolve();
  private trying: Promise<unknown> = Promise.resolve();
  private closed = false;

  constructor(private readonly options: MailWayOptions) {
    super();
  }

  get now(): WayOut {
    return this.known;
  }

  /** @param onOpen called when letters can leave: after the first try, and whenever they could not before */
  start(onOpen: () => Promise<void>): void {
    this.onOpen = onOpen;
    this.trying = this.check().then(({ problem }) => (problem === null ? onOpen() : undefined));
  }

  override async check(from = this.options.from): Promise<WayOut> {
    const way = await this.options.transport.check(from);
    await this.learn(way);
    return way;
  }

  override async send(message: MailMessage, mayStill?: () => boolean) {
    const outcome = await this.options.transport.send(message, mayStill);
    void this.learnFrom(outcome);
    return outcome;
  }

  override async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.trying;
    await this.options.transport.close();
  }

  private learnFrom(outcome: MailOutcome | Unsent): Promise<void> | undefined {
    if (outcome.outcome === 'deferred' && outcome.held) {
      return this.learn({ problem: outcome.reason, remark: null });
    }
    if (outcome.outcome !== 'delivered' || this.known.problem === null) return undefined;
    return this.learn(OPEN);
  }

  private async learn(way: WayOut): Promise<void> {
    const before = this.known;
    this.known = way;
    this.options.onTried?.(way);
    if (way.problem !== before.problem || way.remark !== before.remark) this.options.onChange(way);
    if (this.closed) return;
    clearTimeout(this.timer);
    if (way.problem !== null) {
      const again = (): void => void (this.trying = this.check());
      this.timer = setTimeout(again, this.options.againMs ?? AGAIN_MS).unref();
    } else if (before.problem !== null) await this.onOpen();
  }
}

/** @param problem a sentence that says why no letter can leave */
export const lettersWait = (problem: string): string =>
  `邮件暂时发不出，恢复后自动补发：${problem}`;
