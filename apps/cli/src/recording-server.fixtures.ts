import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { called, type Ran } from './cli.fixtures.ts';

export type ReceivedRequest = {
  readonly method: string;
  /** Decoded. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  /** JSON where it is some, else the text. */
  readonly body: unknown;
};
export type Answer = { readonly status: number; readonly body: string } | 'hang up';

export const json = (value: unknown, status = 200): Answer => ({
  status,
  body: JSON.stringify(value),
});

export type RecordingServer = {
  readonly url: string;
  /** Since the last {@link RecordingServer.expects}. */
  readonly asked: () => readonly ReceivedRequest[];
  /** The answers to come, one after another; then it hangs up. */
  readonly expects: (...answers: readonly Answer[]) => void;
  /** Calls the command line at this server. */
  readonly call: (...args: readonly string[]) => Promise<Ran>;
  readonly close: () => void;
};

/** Stands in for our server to show what is sent and how answers are printed; what the real one answers is shown elsewhere. */
export async function recordingServer(): Promise<RecordingServer> {
  let answers: Answer[] = [];
  let asked: ReceivedRequest[] = [];
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const body = bodyOf(Buffer.concat(parts).toString());
      asked.push({ method, url: decodeURIComponent(url), headers, body });
      const answer = answers.shift() ?? 'hang up';
      if (answer === 'hang up') request.socket.destroy();
      else response.writeHead(answer.status).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    asked: () => asked,
    expects: (...wanted) => {
      answers = [...wanted];
      asked = [];
    },
    call: (...args) => called(...args, '--server', url),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** What is typed, what is sent (method and path below `/api/`), and what is said of it. */
export type Sent = readonly [
  line: string,
  request: string,
  body: Readonly<Record<string, unknown>>,
  said: string,
];

/** Types the line, and expects that it is sent and said. */
export async function expectSent(
  server: RecordingServer,
  [line, request, body, said]: Sent,
  answer: object,
): Promise<void> {
  server.expects(json(answer));
  const { exitCode, out, err } = await server.call(...line.split(' '));
  expect({ exitCode, out, err }).toEqual({ exitCode: 0, out: `${said}\n`, err: '' });
  const [asked] = server.asked();
  expect(`${asked?.method} ${asked?.url}`).toBe(request.replace(' ', ' /api/'));
  expect(asked?.body).toEqual(body);
  expect(asked?.headers['idempotency-key']).toMatch(/^[\w-]{36}$/);
}

/** Types the line to a server that refuses, and expects its sentence and nothing else. */
export async function expectRefused(server: RecordingServer, line: string): Promise<void> {
  server.expects(json({ code: 'no', detail: '理由不能为空' }, 422));
  const { exitCode, out, err } = await server.call(...line.split(' '), '--json');
  expect({ exitCode, out, err }).toEqual({ exitCode: 1, out: '', err: '理由不能为空\n' });
}

/** Types what cannot be meant, and expects one sentence and that nothing is sent. */
export async function expectUsage(
  server: RecordingServer,
  line: string,
  sentence: string,
): Promise<void> {
  server.expects();
  const { exitCode, out, err } = await server.call(...line.split(' '));
  expect({ exitCode, out, err }).toEqual({ exitCode: 2, out: '', err: `${sentence}\n` });
  expect(server.asked()).toEqual([]);
}
