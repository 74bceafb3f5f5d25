import { Failure } from './failure.ts';
import { reasonOf } from './client.ts';
import { type World } from './world.ts';

const SHORT_MS = 60_000;

type Answer = {
  readonly status: number;
  readonly cookies: readonly string[];
  readonly body: Readonly<Record<string, unknown>>;
};

/**
 * Signs in, and asks for the six digits where the server wants them.
 * @returns the cookie of the session
 * @throws {Failure} 1 when it is refused, 3 when the server cannot be reached
 */
export async function signedIn(
  server: string,
  { path, body }: { readonly path: '/api/session' | '/api/enrolment'; readonly body: object },
  world: World,
): Promise<string> {
  const base = server.replace(/\/+$/, '');
  const first = await posted(base, path, body);
  const session = sessionIn(first);
  if (session !== undefined) return session;
  if (typeof first.body['wants'] !== 'string') throw notOurs(base, first.status);
  const cookie = first.cookies.join('; ');
  if (first.body['wants'] === 'totp-setup') {
    const key = await posted(base, '/api/session/totp/key', {}, cookie);
    world.tell('须先启用动态口令。请在手机的身份验证器中手工添加以下密钥：');
    world.tell(String(key.body['secret']));
  }
  const code = (await world.secret('动态口令（六位数字）：')).trim();
  const second = await posted(base, '/api/session/totp', { code }, cookie);
  const opened = sessionIn(second);
  if (opened === undefined) throw notOurs(base, second.status);
  return opened;
}

const sessionIn = ({ cookies }: Answer): string | undefined =>
  cookies.find((cookie) => /^(__Host-)?duban=./.test(cookie));

async function posted(base: string, path: string, body: object, cookie = ''): Promise<Answer> {
  const response = await fetch(base + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(cookie && { Cookie: cookie }) },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(SHORT_MS),
  }).catch((error: unknown) => {
    throw new Failure(3, `连不上 ${base}（${reasonOf(error)}），请确认服务已启动、地址无误。`);
  });
  const said = (await response.json().catch(() => ({}))) as Answer['body'];
  const { detail } = said;
  if (!response.ok && typeof detail === 'string') throw new Failure(1, detail);
  if (!response.ok) throw notOurs(base, response.status);
  const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  return { status: response.status, cookies, body: said };
}

const notOurs = (base: string, status: number): Failure =>
  new Failure(3, `${base} 的答复（${status}）不是督办服务的，请确认地址无误。`);
