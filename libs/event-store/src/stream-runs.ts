import { Rejection } from '#contract';
import { RevisionConflict } from './errors.ts';
import { type EventStore, type RecordedEvent } from './event-store.port.ts';
import { retryTransient } from './retry-transient.ts';

/** Below what any server takes at once: older KurrentDB servers stop at 1 MiB. A larger event goes alone. */
const RUN_CHARACTERS = 256 * 1024;
const RUN_EVENTS = 200;

/**
 * Writes events in the order they come, those of one stream that follow each other in one call.
 * One call at a time: were two under way, the later might be written and the earlier not.
 */
export class StreamRuns {
  private readonly log: EventStore;
  private run: RecordedEvent[] = [];
  private characters = 0;
  private count = 0;

  constructor(log: EventStore) {
    this.log = log;
  }

  /** Events handed in so far. */
  get events(): number {
    return this.count;
  }

  /** @param characters about how long it is as JSON */
  async add(event: RecordedEvent, characters: number): Promise<void> {
    const [first] = this.run;
    const fits =
      first?.stream === event.stream &&
      this.run.length < RUN_EVENTS &&
      this.characters + characters <= RUN_CHARACTERS;
    if (!fits) await this.flush();
    this.run.push(event);
    this.characters += characters;
    this.count++;
  }

  async flush(): Promise<void> {
    const { run } = this;
    this.run = [];
    this.characters = 0;
    try {
      await retryTransient(() => this.log.replicate(run));
    } catch (error) {
      if (!(error instanceof RevisionConflict)) throw error;
      const sentence = '接不上：目标正被别的程序写入，或来源里的这条流不完整';
      throw new Rejection('target-busy', { why: `${error.stream} ${sentence}` });
    }
  }
}
