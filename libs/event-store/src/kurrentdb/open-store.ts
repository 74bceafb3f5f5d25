import { randomUUID } from 'node:crypto';
import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { StoreUnavailable } from '../errors.ts';
import { type EventStore } from '../event-store.port.ts';
import { AppendStream } from './append-stream.ts';
import { kindOf, textOf, toFault } from './faults.ts';
import { KurrentEventStore, type Origin, type Server } from './kurrent.event-store.ts';
import { type Library, loadLibrary } from './library.ts';
import { Namespace } from './namespace.ts';
import { positionOf } from './recorded.ts';
import { ServerCalls } from './server-calls.ts';
import { within } from './within.ts';

export type KurrentOptions = {
  /**
   * The client's connection string, with all it can say: user, TLS, its CA file, discovery, node preference
   * (`kurrentdb://user:password@host:2113?tls=true&tlsCaFile=…`, `kurrentdb+discover://…`).
   */
  readonly url: string;
  /** Begins the names of our streams on the server, `{prefix}/{stream}`. Default `duban`. */
  readonly prefix?: string;
};

const OPENING_MS = 6_000;
const TRIES = 3;

/**
 * Opens the log on a KurrentDB server, making it when it is not there. Any number of processes may have it open.
 * The client and its native part are loaded only here.
 * @throws {StoreUnavailable} when the server does not answer; fatal for a malformed address or prefix,
 * refused credentials, a user who may not read `$all`, failing TLS
 */
export async function openKurrentEventStore(options: KurrentOptions): Promise<EventStore> {
  const namespace = new Namespace(options.prefix ?? 'duban');
  const library = await loadLibrary();
  const client = connect(options.url, library);
  const appends = new AppendStream(client, library);
  const server = { appends, calls: new ServerCalls(client, library), namespace };
  try {
    return new KurrentEventStore(server, await within(OPENING_MS, originOf(server)));
  } catch (error) {
    await server.calls.close();
    throw toOpeningFault(error);
  }
}

function connect(url: string, { client }: Library): KurrentDBClient {
  try {
    return client.KurrentDBClient.connectionString(url);
  } catch (error) {
    const sentence = `The address of the KurrentDB server cannot be used: ${textOf(error)}`;
    throw new StoreUnavailable(sentence, true, { cause: error });
  }
}

/** Reads the event that made the log, or writes it; of several who write it, one does. */
async function originOf(server: Server): Promise<Origin> {
  for (let attempt = 1; ; attempt++) {
    const there = await readOrigin(server);
    if (there) {
      await demandWholeLog(server);
      return there;
    }
    await writeOrigin(server).catch((error: unknown) => {
      if (attempt === TRIES || kindOf(error) === 'denied') throw error;
    });
  }
}

async function readOrigin({ calls, namespace }: Server): Promise<Origin | undefined> {
  const of = { stream: namespace.logStream, from: 'start' } as const;
  try {
    const [event] = await calls.read({ of, direction: 'forward', maxCount: 1 }, OPENING_MS);
    return event && { identity: event.id, position: positionOf(event) };
  } catch (error) {
    if (kindOf(error) === 'missing') return undefined;
    throw error;
  }
}

/** A user may read streams and yet not `$all`: told here, not when somebody follows. */
async function demandWholeLog({ calls, namespace }: Server): Promise<void> {
  const of = { prefixes: namespace.everything, from: 'end' } as const;
  try {
    await calls.read({ of, direction: 'backward', maxCount: 1 }, OPENING_MS);
  } catch (error) {
    if (kindOf(error) !== 'denied') throw error;
    const sentence =
      'This user may not read $all on the KurrentDB server; its administrator can allow it';
    throw new StoreUnavailable(sentence, true, { cause: error });
  }
}

async function writeOrigin({ appends, namespace }: Server): Promise<void> {
  const event = { id: randomUUID(), type: 'LogCreated', data: '{}', meta: '{}' };
  const expected = 'no-stream';
  await appends.append({ stream: namespace.logStream, events: [event], expected }, OPENING_MS);
}

const TLS = /certificate|tls|ssl|handshake/i;

function toOpeningFault(error: unknown): Error {
  const fault = toFault(error);
  if (!(fault instanceof StoreUnavailable) || fault.fatal || !TLS.test(textOf(error))) return fault;
  const sentence = `No safe connection to the KurrentDB server: ${textOf(error)}`;
  return new StoreUnavailable(sentence, true, { cause: error });
}
