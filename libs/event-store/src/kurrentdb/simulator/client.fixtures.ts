/** What the specs of the simulator do with the real client, on the simulator or on a server. */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import {
  jsonEvent,
  KurrentDBClient,
  streamNameFilter,
  type AllStreamSubscription,
  type EventData,
  type Position,
  type ReadPosition,
} from '@kurrent/kurrentdb-client';

/** Credentials make the client append one call at a time; without TLS they are not sent. */
export const oneByOne = { credentials: { username: 'nobody', password: 'none' } } as const;

export const clientOf = (url: string): KurrentDBClient => KurrentDBClient.connectionString(url);

export const counted = (n: number, id: string = randomUUID()): EventData =>
  jsonEvent({ id, type: 'Counted', data: { n }, metadata: { actor: 'tester' } });

/** An event of so many characters of text; as JSON they stand between quotes. */
export const filled = (characters: number): EventData => {
  const text: unknown = 'x'.repeat(characters);
  return { ...counted(0), contentType: 'application/json', data: text as Record<string, unknown> };
};

/** The prefix of streams that no other test has. */
export const newNamespace = (): string => `sim-${randomUUID()}/`;

export type Seen = {
  readonly streamId: string;
  readonly revision: number;
  readonly data: unknown;
  readonly position: Position | undefined;
};

type Resolved = {
  readonly event?: {
    readonly streamId: string;
    readonly revision: bigint | number;
    readonly data: unknown;
    readonly position?: Position | undefined;
  };
};

export async function all(events: AsyncIterable<Resolved>): Promise<Seen[]> {
  const seen: Seen[] = [];
  for await (const { event } of events) if (event) seen.push(seenOf(event));
  return seen;
}

const seenOf = (event: NonNullable<Resolved['event']>): Seen => ({
  streamId: event.streamId,
  revision: Number(event.revision),
  data: event.data,
  position: event.position,
});

export const revisions = async (events: AsyncIterable<Resolved>): Promise<number[]> =>
  (await all(events)).map(({ revision }) => revision);

/** The name of the class that the promise is rejected with, and what it says. */
export async function failure(
  of: Promise<unknown>,
): Promise<{ readonly name: string; readonly error: Record<string, unknown> }> {
  try {
    await of;
  } catch (error) {
    const name = error instanceof Error ? error.constructor.name : typeof error;
    return { name, error: error as Record<string, unknown> };
  }
  throw new Error('It was expected to fail, and did not.');
}

export const failureName = async (of: Promise<unknown>): Promise<string> =>
  (await failure(of)).name;

/** A subscription to a namespace, and what it was told so far. */
export class Watched {
  readonly told: string[] = [];
  readonly checkpoints: Position[] = [];
  readonly subscription: AllStreamSubscription;

  constructor(
    client: KurrentDBClient,
    prefix: string,
    options: { fromPosition?: ReadPosition; window?: number; interval?: number } = {},
  ) {
    this.subscription = client.subscribeToAll({
      fromPosition: options.fromPosition ?? 'end',
      filter: streamNameFilter({
        prefixes: [prefix],
        checkpointInterval: options.interval ?? 1,
        ...(options.window === undefined ? {} : { maxSearchWindow: options.window }),
        checkpointReached: (_subscription, position) => {
          this.checkpoints.push(position);
          return Promise.resolve();
        },
      }),
    });
    this.subscription
      .on('confirmation', () => this.told.push('confirmed'))
      .on('caughtUp', () => this.told.push('caught up'))
      .on('fellBehind', () => this.told.push('fell behind'))
      .on('error', (error: Error) => this.told.push(`${error.constructor.name}: ${error.message}`))
      .on('data', ({ event }) => {
        if (event) this.told.push(`${event.streamId.slice(prefix.length)}@${event.revision}`);
      });
  }

  /** Waits until it was told `count` things. */
  async tells(count: number): Promise<readonly string[]> {
    for (let tries = 0; this.told.length < count && tries < 500; tries++) await setTimeout(10);
    return this.told;
  }

  async until(what: string): Promise<readonly string[]> {
    for (let tries = 0; !this.told.includes(what) && tries < 500; tries++) await setTimeout(10);
    return this.told;
  }

  end(): Promise<void> {
    return this.subscription.unsubscribe();
  }
}
