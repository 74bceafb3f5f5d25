import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/** A sink: it takes mail on the loopback and delivers it nowhere. */
export type SmtpSink = {
  readonly url: string;
  /** Messages as they came over the wire, in the order of their arrival. */
  readonly received: readonly string[];
  /** Recipients as named at RCPT TO. */
  readonly recipients: readonly string[];
  readonly connections: () => number;
  /** Closes all connections, as servers do with idle ones. */
  readonly hangUp: () => void;
  readonly close: () => Promise<void>;
};

export type SinkBehaviour = {
  /** Answer at RCPT TO, for an address: 550 refuses for good, 451 for now (greylisting). */
  readonly atRcpt?: (address: string) => number | undefined;
  /** Refusal at RCPT TO of everybody, code and text. */
  readonly atRcptSays?: string;
  /** Refusal at MAIL FROM, code and text. */
  readonly atMail?: string;
  /** STARTTLS is offered, with a certificate that nobody trusts. */
  readonly encrypts?: boolean;
  /** Answer after DATA. */
  readonly atData?: number;
  /** Milliseconds before DATA is answered. */
  readonly slowMs?: number;
  /** Requires a login that nobody has. */
  readonly locked?: boolean;
};

const refusal = (code: number, text = 'the sink was told to say no'): Error =>
  Object.assign(new Error(text), { responseCode: code });

/** @param answer `550 no such user` */
const refusalOf = (answer: string): Error => refusal(Number(answer.slice(0, 3)), answer.slice(4));

export async function startSink(behaviour: SinkBehaviour = {}): Promise<SmtpSink> {
  const received: string[] = [];
  const recipients: string[] = [];
  let connections = 0;
  const server = new SMTPServer({
    name: 'sink.test',
    authOptional: behaviour.locked !== true,
    allowInsecureAuth: true,
    disabledCommands: [
      ...(behaviour.encrypts === true ? [] : ['STARTTLS']),
      ...(behaviour.locked === true ? [] : ['AUTH']),
    ],
    closeTimeout: 100,
    onAuth: (_auth, _session, done) => done(refusal(535)),
    onConnect: (_session, done) => {
      connections += 1;
      done();
    },
    onMailFrom: (_address, _session, done) => {
      done(behaviour.atMail === undefined ? null : refusalOf(behaviour.atMail));
    },
    onRcptTo: ({ address }, _session, done) => {
      if (behaviour.atRcptSays !== undefined) {
        done(refusalOf(behaviour.atRcptSays));
        return;
      }
      const code = behaviour.atRcpt?.(address);
      if (code === undefined) recipients.push(address);
      done(code === undefined ? null : refusal(code));
    },
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void sleep(behaviour.slowMs ?? 0).then(() => {
          const { atData } = behaviour;
          if (atData === undefined) received.push(Buffer.concat(chunks).toString('utf8'));
          done(atData === undefined ? null : refusal(atData));
        });
      });
    },
  });
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    recipients,
    connections: () => connections,
    hangUp: () => {
      for (const connection of server.connections) connection.close();
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A server that is no mail server. */
export async function startBroken(
  onConnection: (socket: Socket) => void,
): Promise<{ url: string; close: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
