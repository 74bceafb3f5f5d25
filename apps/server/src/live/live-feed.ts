import { PassThrough } from 'node:stream';
import { type OnModuleDestroy } from '@nestjs/common';
import pMap from 'p-map';
import { type Authenticator } from '#access';
import { type LiveMessage, Rejection } from '#contract';
import {
  type EventStore,
  type Position,
  type RecordedEvent,
  type Subscription,
} from '#event-store';
import { type User } from '#http';
import { type ReadModels } from '#views';
import { LIVE_PREFIXES, messageFor, type News } from './live-changes.ts';

/** Who listens, and the headers by which it was known: its session may end meanwhile. */
export type Listening = {
  readonly user: User;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Bounds the streams of one person. Visitors of the demo are told apart by their address. */
  readonly person: string;
  /** Where an earlier stream broke off. */
  readonly lastEventId: string | undefined;
};

/** Who is signed in, and the table by which that is known. */
export type WhoMayListen = {
  readonly authenticator: Authenticator;
  readonly views: Pick<ReadModels, 'waitFor'>;
};

type Listener = Listening & { readonly stream: PassThrough };

export type LiveOptions = {
  /** How often a sign of life goes out, and it is looked whether the session lasts. Milliseconds, default 15,000. */
  readonly heartbeatMs?: number;
};

const HEARTBEAT_MS = 15_000;
/** Of one person at once: a browser needs one. */
const MOST_STREAMS = 6;
/** So many events that were missed are looked at; whoever missed more reads everything anew. */
const MOST_MISSED = 1_000;
/** So many bytes wait for a slow reader; then it has to come again. */
const MOST_WAITING = 64 * 1024;
const NO_NEWS: News = { changes: [], all: false };
/** Sessions that are looked at beside each other. */
const LOOKED_AT_ONCE = 16;
/** Events in which a person's sessions end. */
const ENDINGS = ['sign-in-', 'user-'] as const;

/** Tells pages that are open what changed, as the log grows: in this process, whoever wrote it. */
export class LiveFeed implements OnModuleDestroy {
  private readonly listeners = new Set<Listener>();
  private subscription: Subscription | undefined;
  private heartbeat: NodeJS.Timeout | undefined;

  constructor(
    private readonly log: EventStore,
    private readonly people: WhoMayListen,
    private readonly onError: (error: unknown) => void,
    private readonly options: LiveOptions = {},
  ) {}

  /** @throws {Rejection} `too-many-streams` */
  async listen(asking: Listening): Promise<PassThrough> {
    const own = [...this.listeners].filter(({ person }) => person === asking.person);
    if (own.length >= MOST_STREAMS) throw new Rejection('too-many-streams', { most: MOST_STREAMS });
    const listener: Listener = { ...asking, stream: new PassThrough() };
    this.listeners.add(listener);
    listener.stream.once('close', () => this.listeners.delete(listener));
    this.begin();
    try {
      await this.catchUp(listener);
    } catch (error) {
      listener.stream.destroy();
      throw error;
    }
    return listener.stream;
  }

  /** Ends every stream, so that the server can close. Harmless when repeated. */
  async onModuleDestroy(): Promise<void> {
    clearInterval(this.heartbeat);
    const { subscription } = this;
    this.subscription = undefined;
    for (const { stream } of this.listeners) stream.end();
    await subscription?.stop();
  }

  private begin(): void {
    this.subscription ??= this.log.subscribe({
      after: 'end',
      prefixes: [...LIVE_PREFIXES, ...ENDINGS],
      onEvents: (events, upTo) => {
        this.tell(events, upTo);
        return Promise.resolve();
      },
      onError: this.onError,
    });
    this.heartbeat ??= setInterval(
      () => void this.beat(),
      this.options.heartbeatMs ?? HEARTBEAT_MS,
    );
    this.heartbeat.unref();
  }

  /** Says where the log stands, and what was missed since the place where an earlier stream broke off. */
  private async catchUp({ user, stream, lastEventId }: Listener): Promise<void> {
    const position = await this.log.head();
    send(stream, { position, ...(await this.newsSince(lastEventId, user)) });
  }

  private async newsSince(lastEventId: string | undefined, user: User): Promise<News> {
    if (lastEventId === undefined) return NO_NEWS;
    const missed = await this.missedSince(lastEventId);
    if (!missed) return { changes: [], all: true };
    return messageFor(user, missed) ?? NO_NEWS;
  }

  /** Undefined: too many, or it is no place in this log. */
  private async missedSince(lastEventId: string): Promise<readonly RecordedEvent[] | undefined> {
    const missed: RecordedEvent[] = [];
    const after = lastEventId as Position;
    try {
      const page = { after, prefixes: LIVE_PREFIXES, maxCount: MOST_MISSED };
      for await (const event of this.log.readAll(page)) missed.push(event);
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
    return missed.length < MOST_MISSED ? missed : undefined;
  }

  private tell(events: readonly RecordedEvent[], position: Position): void {
    for (const { user, stream } of this.listeners) {
      const news = messageFor(user, events);
      if (news) send(stream, { position, ...news });
    }
    const ending = new Set(
      events.flatMap(({ stream }) =>
        ENDINGS.flatMap((one) => (stream.startsWith(one) ? stream.slice(one.length) : [])),
      ),
    );
    if (ending.size > 0) void this.endStreamsOf(ending, position).catch(this.onError);
  }

  private async endStreamsOf(users: ReadonlySet<string>, position: Position): Promise<void> {
    await this.people.views.waitFor(position, HEARTBEAT_MS);
    await this.endWhatIsOver(({ user }) => users.has(user.userId));
  }

  private async beat(): Promise<void> {
    for (const { stream } of this.listeners) write(stream, ': \n\n');
    await this.endWhatIsOver(() => true).catch(this.onError);
  }

  private async endWhatIsOver(isMeant: (listener: Listener) => boolean): Promise<void> {
    const meant = [...this.listeners].filter(isMeant);
    // One that is slow to tell holds up no other.
    await pMap(meant, (listener) => this.endIfOver(listener), { concurrency: LOOKED_AT_ONCE });
  }

  /** Looking does not make a session last longer: nobody may be sitting before the page. */
  private async endIfOver({ headers, user, stream }: Listener): Promise<void> {
    const asking = { headers, method: 'GET' };
    const found = await this.people.authenticator.whoAsks(asking, { isSeen: false });
    if (!found.user || !isSame(found.user, user)) stream.end();
  }
}

const isSame = (a: User, b: User): boolean =>
  a.userId === b.userId &&
  a.roles.join() === b.roles.join() &&
  a.region === b.region &&
  a.organization === b.organization &&
  a.plans?.join() === b.plans?.join();

const send = (stream: PassThrough, message: LiveMessage): void =>
  write(stream, `id: ${message.position}\ndata: ${JSON.stringify(message)}\n\n`);

function write(stream: PassThrough, text: string): void {
  if (stream.writableEnded) return;
  if (stream.writableLength > MOST_WAITING) stream.destroy();
  else stream.write(text);
}
