/** A SIMULATOR of somebody else's server: KurrentDB, spoken to by its own client. Test code. */
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import grpc from '@grpc/grpc-js';
import {
  handleAppend,
  handleBatchAppend,
  handleDelete,
  handleTombstone,
} from './appends.fixtures.ts';
import { Faults, type Endpoint } from './faults.fixtures.ts';
import { membersOf, supportedMethods } from './members.fixtures.ts';
import { type Node, type NodeSettings } from './node.fixtures.ts';
import { featuresService, gossipService, streamsService } from './protocol.fixtures.ts';
import { handleRead } from './reads.fixtures.ts';
import { ServerLog } from './server-log.fixtures.ts';

export type SimulatorOptions = Partial<NodeSettings> & {
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** The most bytes it keeps; an append beyond them fails. Default 1 GiB. */
  readonly maxBytes?: number;
  /** A further node of the same cluster: it has the same log. */
  readonly joins?: KurrentSimulator;
  /**
   * Whether a read's response headers go out before its request has come whole, default true. The
   * client's native bridge sends a read in two packets and holds the second back until the first is
   * acknowledged (Nagle), up to 40 ms on loopback; early headers carry the acknowledgement: 2 ms a
   * read instead of 12. A real server waits as with `false`; what is answered is the same.
   */
  readonly earlyHeaders?: boolean;
};

/** A running node: in memory, on a loopback port, without TLS and without users. */
export type KurrentSimulator = {
  /** The connection string, `kurrentdb://127.0.0.1:PORT?tls=false`. */
  readonly url: string;
  readonly endpoint: Endpoint;
  readonly faults: Faults;
  readonly log: ServerLog;
  readonly cluster: readonly Node[];
  /** Breaks all connections, as a killed process does; events stay, what was in memory does not. */
  stop(): Promise<void>;
  /** Listens again, on the same port and with the same data. */
  start(): Promise<void>;
  close(): Promise<void>;
};

/** Time since 1970 that does not jump. */
const steady = (): number => performance.timeOrigin + performance.now();

const DEFAULTS: NodeSettings = {
  generation: 24,
  maxAppendSize: 1024 * 1024,
  systemEventEvery: 20,
  liveBuffer: 64,
  slowAfter: 200,
  burst: 160,
  now: steady,
};

/**
 * Starts a node. It speaks ServerFeatures, Gossip and Streams (without links, persistent
 * subscriptions, users and access control, `$maxAge` and scavenging); what it answers is written
 * from the server's source, release 24.6, or 25 when `generation` says so.
 */
export async function startKurrentSimulator({
  port = 0,
  maxBytes = 1024 ** 3,
  joins,
  earlyHeaders = true,
  ...settings
}: SimulatorOptions = {}): Promise<KurrentSimulator> {
  const all: NodeSettings = { ...DEFAULTS, ...settings };
  const log = joins?.log ?? new ServerLog({ maxBytes, now: all.now });
  if (!joins && all.systemEventEvery > 0) writeFirstEvents(log);
  const faults = new Faults();
  const cluster = (joins?.cluster ?? []) as Node[];
  const listener = new Listener(port, earlyHeaders);
  const node: Node = { log, faults, settings: all, endpoint: () => listener.endpoint };
  cluster.push(node);
  listener.serve(node, cluster);
  await listener.start();
  const { endpoint } = listener;
  return {
    url: `kurrentdb://${endpoint.host}:${endpoint.port}?tls=false`,
    endpoint,
    faults,
    log,
    cluster,
    stop: async () => {
      await listener.stop();
      log.forgetIds();
    },
    start: () => listener.start(),
    close: async () => {
      faults.clear();
      await listener.stop();
    },
  };
}

/** A real log does not begin with its users' events either. */
function writeFirstEvents(log: ServerLog): void {
  log.writeSystemEvent('$$$stats-0.0.0.0:2113', '$metadata', '{"$maxAge":86400}');
  log.writeSystemEvent('$users', '$User', '"admin"');
  log.writeSystemEvent('$stats-0.0.0.0:2113', '$statsCollected', '{"proc-cpu":0.5}');
}

/** Raw bytes go out as they are: events are encoded once. */
function passingBytes<S extends grpc.ServiceDefinition>(service: S): S {
  const methods = Object.entries(service).map(([name, method]) => [
    name,
    {
      ...method,
      responseSerialize: (value: unknown) =>
        Buffer.isBuffer(value) ? value : method.responseSerialize(value),
    },
  ]);
  return Object.fromEntries(methods) as S;
}

const headersFirst: grpc.ServerInterceptor = ({ path }, call) =>
  new grpc.ServerInterceptingCall(call, {
    start: (next) => {
      next();
      if (path.endsWith('/Read')) call.sendMetadata(new grpc.Metadata());
    },
  });

class Listener {
  private port: number;
  private readonly earlyHeaders: boolean;
  private running: { readonly grpc: grpc.Server; readonly door: Server } | undefined;
  private readonly sockets = new Set<Socket>();
  private register: (server: grpc.Server) => void = () => undefined;

  constructor(port: number, earlyHeaders: boolean) {
    this.port = port;
    this.earlyHeaders = earlyHeaders;
  }

  get endpoint(): Endpoint {
    return { host: '127.0.0.1', port: this.port };
  }

  serve(node: Node, cluster: readonly Node[]): void {
    this.register = (server) => {
      server.addService(passingBytes(streamsService.StreamsService as grpc.ServiceDefinition), {
        read: handleRead(node),
        append: handleAppend(node),
        batchAppend: handleBatchAppend(node),
        delete: handleDelete(node),
        tombstone: handleTombstone(node),
      });
      server.addService(featuresService.ServerFeaturesService, {
        getSupportedMethods: supportedMethods(node),
      });
      server.addService(gossipService.GossipService, {
        read: membersOf(node, cluster),
      });
    };
  }

  async start(): Promise<void> {
    const server = new grpc.Server({
      'grpc.max_receive_message_length': 16 * 1024 * 1024,
      'grpc.max_send_message_length': -1,
      interceptors: this.earlyHeaders ? [headersFirst] : [],
    });
    this.register(server);
    const injector = server.createConnectionInjector(grpc.ServerCredentials.createInsecure());
    const door = createServer((socket) => {
      socket.setNoDelay(true);
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
      injector.injectConnection(socket);
    });
    door.listen(this.port, '127.0.0.1');
    await once(door, 'listening');
    this.port = (door.address() as AddressInfo).port;
    this.running = { grpc: server, door };
  }

  /** Connections are reset first: a killed process says no farewell to its callers. */
  async stop(): Promise<void> {
    const { running } = this;
    this.running = undefined;
    if (!running) return;
    running.door.close();
    for (const socket of this.sockets) socket.resetAndDestroy();
    running.grpc.forceShutdown();
    if (running.door.listening || this.sockets.size > 0) await once(running.door, 'close');
  }
}
