import { setTimeout as pause } from 'node:timers/promises';
import { type Post } from './post.ts';

/** So long is waited before what could not be taken up is tried again. */
const RETRY_MS = 2_000;

export type StandingPostOptions = {
  /** Takes it up, with what holds now. */
  readonly take: () => Promise<Post>;
  /** True while what the post was taken up with still holds. */
  readonly holds: (post: Post) => boolean;
  readonly onError: (error: unknown) => void;
};

/** A post that is left and taken up again, within one and the same duty, when what it counts by has changed. */
export class StandingPost {
  private post: Post | undefined;
  private work: Promise<void> = Promise.resolve();
  private readonly over = new AbortController();

  constructor(private readonly options: StandingPostOptions) {}

  /** Undefined while it is being taken up. */
  now(): Post | undefined {
    return this.post;
  }

  /** Once only. @throws whatever taking it up throws; it is over then */
  async begin(): Promise<void> {
    const first = this.options.take().then((post) => void (this.post = post));
    this.work = first.catch(() => undefined);
    try {
      await first;
    } catch (error) {
      this.over.abort();
      throw error;
    }
  }

  /** Something has changed: takes it up again unless it still holds. Harmless when repeated. */
  look(): void {
    this.work = this.work.then(() => this.renew());
  }

  /** Waits for what is under way, and leaves it for good. */
  async end(): Promise<void> {
    this.over.abort();
    await this.work;
    const { post } = this;
    this.post = undefined;
    await post?.leave();
  }

  private async renew(): Promise<void> {
    const { signal } = this.over;
    while (!signal.aborted && !(this.post && this.options.holds(this.post))) {
      try {
        await this.takeAnew();
      } catch (error) {
        this.options.onError(error);
        await pause(RETRY_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  private async takeAnew(): Promise<void> {
    const { post } = this;
    this.post = undefined;
    await post?.leave();
    if (!this.over.signal.aborted) this.post = await this.options.take();
  }
}
