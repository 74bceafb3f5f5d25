/** Part of a SIMULATOR of somebody else's server (KurrentDB): a subscription, catching up or live. */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type {
  ReadReq,
  ReadResp,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import {
  caughtUpAnswer,
  checkpointAnswer,
  confirmationAnswer,
  encodedEvent,
  fellBehindAnswer,
  refusals,
  type Moment,
  type Place,
} from './answers.fixtures.ts';
import { type Drop } from './faults.fixtures.ts';
import { type Node } from './node.fixtures.ts';
import { streamOf } from './protocol.fixtures.ts';
import { drained, type ReadCall } from './read-call.fixtures.ts';
import { type StoredEvent } from './stored-event.fixtures.ts';
import {
  everything,
  filterOf,
  fromOf,
  indexFrom,
  PAGE,
  type Filter,
} from './wanted-events.fixtures.ts';

const TOO_SLOW = 'Consumer too slow to handle event while live. Client resubscription required.';

/** What a live subscriber is still to be sent. */
type Pending = {
  readonly message: ReadResp | Buffer;
  readonly place: Place;
  /** Where in the log reading would go on without it. */
  readonly index: number;
};

const placeOf = ({ position }: StoredEvent): Place => ({ commit: position, prepare: position });

/** As `AllSubscriptionFiltered` and `StreamSubscription` of the server: pages first, then live. */
export class Subscription {
  private readonly node: Node;
  private readonly call: ReadCall;
  private readonly filter: Filter;
  private readonly ids: 'string' | 'structured';
  private readonly stream: string | undefined;
  private readonly isFromEnd: boolean;
  private readonly endings: (() => void)[] = [];
  private isOver = false;
  /** Index in the log of the event to look at next. */
  private next: number;
  private at: Place;
  private looked = 0;
  private pending: Pending[] = [];
  private isBlocked = false;
  private written = 0;
  private slow: NodeJS.Timeout | undefined;
  private unhear: (() => void) | undefined;

  constructor(node: Node, call: ReadCall, options: ReadReq.Options) {
    this.node = node;
    this.call = call;
    this.ids = options.getUuidOption()?.hasString() ? 'string' : 'structured';
    const target = options.getStream();
    this.stream = target && streamOf(target.getStreamIdentifier());
    this.filter = target ? ofStream(node, target) : filterOf(options);
    const all = options.getAll();
    const from = all ? fromOf(all) : target?.hasEnd() ? 'end' : 'start';
    const index = indexFrom(node.log, from);
    this.isFromEnd = from === 'end';
    const isBehind = typeof from === 'object' && goesOnBehind(node, from);
    this.next = isBehind ? Math.min(index + 1, node.log.all.length) : index;
    const isBeyond = typeof from === 'object' && index === node.log.all.length;
    this.at = isBeyond ? from : this.placeBefore(this.next);
  }

  async run(): Promise<void> {
    const drop = (how: Drop): void => this.end(how);
    this.endings.push(this.node.faults.droppable(drop));
    this.endings.push(() => {
      this.unhear?.();
      globalThis.clearTimeout(this.slow);
    });
    for (const event of ['cancelled', 'close'] as const) this.call.on(event, () => this.dispose());
    if (this.call.cancelled) this.dispose();
    await this.send(confirmationAnswer(randomUUID()));
    await this.catchUp();
  }

  private async catchUp(): Promise<void> {
    while (!this.isOver) {
      if (this.refusedAsDeleted()) return;
      const page = this.page();
      for (const event of page.events) {
        await this.send(encodedEvent(event, this.ids));
        this.at = placeOf(event);
      }
      this.looked += page.looked;
      if (page.isLast && (await this.isToWait())) continue;
      if (page.isLast && this.next === this.node.log.all.length) {
        this.goLive();
        return;
      }
      await this.checkpointWhenDue();
      this.at = this.placeBefore(this.next);
    }
  }

  /** A stream that is not there yet is asked for again and again; nothing is caught up with. */
  private async isToWait(): Promise<boolean> {
    const { stream } = this;
    if (stream === undefined || this.isFromEnd) return false;
    if (this.node.log.readable(stream).kind !== 'none') return false;
    await setTimeout(50);
    return true;
  }

  /** The next events, as the server pages: by matches and by events looked at. */
  private page(): { events: StoredEvent[]; looked: number; isLast: boolean } {
    const { all } = this.node.log;
    const events: StoredEvent[] = [];
    let looked = 0;
    while (events.length < PAGE && looked < this.filter.window) {
      const event = all[this.next];
      if (!event) return { events, looked, isLast: true };
      this.next++;
      looked++;
      if (this.filter.accepts(event)) events.push(event);
    }
    return { events, looked, isLast: false };
  }

  private async checkpointWhenDue(): Promise<void> {
    const every = this.filter.checkpointEvery;
    if (every === undefined || this.looked < every) return;
    this.looked %= every;
    await this.send(checkpointAnswer(this.at));
  }

  /** Nothing may be awaited between the last page and listening: no event is lost between them. */
  private goLive(): void {
    this.unhear = this.node.log.onCommit(() => this.listen());
    if (this.tellsCheckpoints() && !this.isFromEnd)
      this.enqueue(checkpointAnswer(this.at), this.at);
    this.enqueue(caughtUpAnswer(this.moment()), this.at);
    this.pump();
  }

  /** From generation 25 on, also at the turn from one way of reading to the other. */
  private tellsCheckpoints(): boolean {
    return this.node.settings.generation === 25 && this.filter.checkpointEvery !== undefined;
  }

  private listen(): void {
    const { all } = this.node.log;
    while (this.next < all.length) {
      const event = all[this.next++];
      if (!event) return;
      if (this.filter.accepts(event))
        this.enqueue(encodedEvent(event, this.ids), placeOf(event), this.next - 1);
      this.looked++;
      const every = this.filter.checkpointEvery;
      if (every === undefined || this.looked < every) continue;
      this.looked = 0;
      this.enqueue(checkpointAnswer(placeOf(event)), placeOf(event));
    }
    this.pump();
    if (this.refusedAsDeleted()) return;
    if (this.isBlocked && !this.node.faults.isPaused) this.judge();
  }

  private enqueue(message: ReadResp | Buffer, place: Place, index = this.next): void {
    this.pending.push({ message, place, index });
  }

  private pump(): void {
    if (this.node.faults.isPaused) {
      void this.node.faults.passed().then(() => this.pump());
      return;
    }
    let sent = 0;
    while (!this.isBlocked && !this.isOver && sent < this.pending.length) {
      const { message, place } = this.pending[sent++]!;
      this.at = place;
      this.written++;
      if (!this.call.write(message)) this.awaitDrain();
    }
    if (sent > 0) this.pending = this.pending.slice(sent);
  }

  private awaitDrain(): void {
    this.isBlocked = true;
    this.call.once('drain', () => {
      this.isBlocked = false;
      this.pump();
    });
  }

  /** A full buffer that stands still is too slow; a burst far beyond it is at once. */
  private judge(): void {
    const { liveBuffer, burst, slowAfter } = this.node.settings;
    if (this.pending.length > burst) this.lag();
    if (this.slow || this.pending.length <= liveBuffer) return;
    const { written } = this;
    this.slow = globalThis.setTimeout(() => {
      this.slow = undefined;
      if (this.isBlocked && this.written === written) this.lag();
    }, slowAfter);
  }

  private lag(): void {
    if (this.node.settings.generation === 24) this.end('too-slow');
    else this.fallBehind();
  }

  /** From generation 25 on: back to reading pages, from the first event that was not sent. */
  private fallBehind(): void {
    const first = this.pending[0];
    if (!first || this.isOver) return;
    this.unhear?.();
    this.next = first.index;
    this.pending = [];
    void drained(this.call)
      .then(() => this.send(fellBehindAnswer(this.moment())))
      .then(() => (this.tellsCheckpoints() ? this.send(checkpointAnswer(this.at)) : undefined))
      .then(() => this.catchUp());
  }

  private async send(message: ReadResp | Buffer): Promise<void> {
    if (this.node.faults.isPaused) await this.node.faults.passed();
    if (this.isOver) return;
    if (!this.call.write(message)) await drained(this.call);
  }

  /** Where the server says it stands between pages: the end of what it has read, prepare 0. */
  private placeBefore(index: number): Place {
    return { commit: this.node.log.all[index - 1]?.end ?? 0, prepare: 0 };
  }

  private moment(): Moment | undefined {
    const { generation, now } = this.node.settings;
    return generation === 24 ? undefined : { milliseconds: now(), place: this.at };
  }

  private refusedAsDeleted(): boolean {
    if (this.isOver) return true;
    const { stream } = this;
    if (stream === undefined || this.node.log.readable(stream).kind !== 'tombstoned') return false;
    this.dispose();
    this.call.emit('error', refusals.streamDeleted(stream));
    return true;
  }

  private end(how: Drop): void {
    if (this.isOver) return;
    this.dispose();
    if (how === 'too-slow') this.call.emit('error', refusals.timeout(TOO_SLOW));
    else if (how === 'cancelled') this.call.emit('error', refusals.cancelled());
    else this.call.emit('error', refusals.unavailable());
  }

  private dispose(): void {
    this.isOver = true;
    this.pending = [];
    for (const ending of this.endings.splice(0)) ending();
  }
}

/**
 * Whether the event at a place is passed by. Generation 24 reads one event from the place on and
 * goes on behind it, whichever it was: an event whose place is a checkpoint of the search is lost
 * (seen on a running server). Generation 25 passes by what is at or before the place.
 */
function goesOnBehind({ settings }: Node, { commit, prepare }: Place): boolean {
  return settings.generation === 24 ? commit > 0 || prepare > 0 : prepare >= commit;
}

function ofStream(node: Node, target: ReadReq.Options.StreamOptions): Filter {
  const stream = streamOf(target.getStreamIdentifier());
  const behind = target.hasRevision() ? Number(target.getRevision()) : -1;
  const isKept = (event: StoredEvent): boolean => {
    if (event.revision === Infinity) return true;
    const readable = node.log.readable(stream);
    return readable.kind === 'stream' && event.revision >= readable.first;
  };
  return {
    ...everything,
    accepts: (event) => event.stream === stream && event.revision > behind && isKept(event),
  };
}
