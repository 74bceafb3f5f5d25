import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { signedIn } from './sign-in.ts';
import { type World } from './world.ts';

type Answer = { readonly cookie?: string; readonly body: object; readonly status?: number };
type Asked = { readonly path: string; readonly cookie: string | undefined; readonly body: unknown };

let server: Server;
let asked: Asked[];
let url: string;
let answers: Answer[];

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString()) as unknown;
}

beforeEach(async () => {
  [asked, answers] = [[], []];
  server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      asked.push({ path: request.url ?? '', cookie: request.headers.cookie, body });
      const { cookie, body: said, status = 200 } = answers.shift() ?? { body: {}, status: 500 };
      response.writeHead(status, cookie === undefined ? {} : { 'set-cookie': cookie });
      response.end(JSON.stringify(said));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const told: string[] = [];
const world = {
  secret: () => Promise.resolve(' 287082 '),
  tell: (line: string) => void told.push(line),
} as unknown as World;
const body = { account: 'li-jing', password: 'x' };
const signIn = () => signedIn(url, { path: '/api/session', body }, world);
const opened = { cookie: 'duban=secret; Path=/', body: { userId: 'li-jing', wants: null } };

it('signing in at a terminal gives the cookie of the session', async () => {
  answers = [opened];
  expect(await signIn()).toBe('duban=secret');
  expect(asked).toEqual([{ path: '/api/session', cookie: undefined, body }]);
});

it('the six digits are asked for where the server wants them, in the same browser', async () => {
  answers = [{ cookie: 'duban-asked=mine; Path=/', body: { userId: 'a', wants: 'totp' } }, opened];
  expect(await signIn()).toBe('duban=secret');
  expect(asked[1]).toEqual({
    path: '/api/session/totp',
    cookie: 'duban-asked=mine',
    body: { code: '287082' },
  });
});

it('a key is shown first where none is set up and one is required', async () => {
  answers = [
    { cookie: '__Host-duban-asked=mine', body: { userId: 'a', wants: 'totp-setup' } },
    { body: { secret: 'JBSWY3DPEHPK3PXP' } },
    { ...opened, cookie: '__Host-duban=secret' },
  ];
  expect(await signIn()).toBe('__Host-duban=secret');
  expect(told).toContain('JBSWY3DPEHPK3PXP');
});

it('a refusal is the server’s own sentence; what is no answer of ours is a fault', async () => {
  answers = [{ status: 401, body: { detail: '账号或密码不正确。' } }];
  await expect(signIn()).rejects.toMatchObject({ exitCode: 1, message: '账号或密码不正确。' });
  answers = [{ body: { hello: 'world' } }];
  await expect(signIn()).rejects.toMatchObject({ exitCode: 3 });
});
