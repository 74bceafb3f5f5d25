import { setTimeout as pause } from 'node:timers/promises';
import createClient from 'openapi-fetch';
import type { paths } from '#contract';
import { newId } from '#kernel';
import type { Answered, Asked, Method, Operation, PathOf } from './api-types.ts';
import { Failure } from './failure.ts';
import { savedToken } from './saved-tokens.ts';

/** Where the server is, and who asks. */
export type ServerOptions = {
  readonly server: string;
  /** Default: the one that was saved by signing in on this machine. */
  readonly token?: string;
  /** Of a session, in place of a token. */
  readonly cookie?: string;
};

const SHORT_MS = 60_000;
/** For whatever is large, or asks the server to count through everything: five minutes. */
export const LONG_MS = 5 * 60_000;
const RETRY_AFTER_MS = 300;

/**
 * Speaks to a server, by the description of its API. What is asked twice because the network failed is done once: every
 * command carries an Idempotency-Key, and is sent again, once, with the same.
 *
 * A change is answered when every reader has seen it: what is asked next tells of it.
 *
 * Every method throws a Failure: 1 when the server refuses, with its own sentence; 3 when it fails or cannot be reached.
 */
export class ServerClient {
  private readonly base: string;
  private readonly token: string | undefined;
  private readonly cookie: string | undefined;

  constructor({ server, token, cookie }: ServerOptions) {
    this.base = server.replace(/\/+$/, '');
    this.cookie = cookie;
    this.token = cookie === undefined ? (token ?? savedToken(server)) : undefined;
  }

  get<P extends PathOf<'get'>>(path: P, asked: Asked<Operation<'get', P>>) {
    return this.ask('get', path, asked);
  }

  post<P extends PathOf<'post'>>(path: P, asked: Asked<Operation<'post', P>>) {
    return this.ask('post', path, asked);
  }

  put<P extends PathOf<'put'>>(path: P, asked: Asked<Operation<'put', P>>) {
    return this.ask('put', path, asked);
  }

  delete<P extends PathOf<'delete'>>(path: P, asked: Asked<Operation<'delete', P>>) {
    return this.ask('delete', path, asked);
  }

  /** Hands in a file: the bytes are the whole body. */
  upload(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Answered<Upload>> {
    const asked = { query: { name }, bytes, timeoutMs: LONG_MS };
    return this.ask<'post', '/api/evidence'>('post', '/api/evidence', asked);
  }

  /** The bytes of a file. @param path below `/api/` */
  async download(
    path: string,
    query: Readonly<Record<string, string | undefined>> = {},
  ): Promise<Uint8Array> {
    const asked = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) asked.set(name, value);
    }
    const request = new Request(`${this.base}/api/${path}?${asked.toString()}`);
    const { status, text, bytes } = await this.send(request, LONG_MS);
    if (status === 200) return bytes;
    throw this.refusal(status, parsed(text));
  }

  /** Waits until every reader sees what was written, and what it led to. When that takes too long, it stays written. */
  private async followed(position: string): Promise<void> {
    const query = new URLSearchParams({ limit: '1', after: position });
    await this.attempt(new Request(`${this.base}/api/plans?${query.toString()}`)).catch(
      () => undefined,
    );
  }

  /** A page outside the API, whatever its status says. @param path with its leading slash */
  page(path: string): Promise<Page> {
    return this.send(new Request(this.base + path));
  }

  private async ask<M extends Method, P extends PathOf<M>>(
    method: M,
    path: P,
    { path: ids, query, body, bytes, timeoutMs, isFollowed = true }: Sent,
  ): Promise<Answered<Operation<M, P>>> {
    const client = createClient<paths>({
      baseUrl: this.base,
      fetch: (request) => this.answerTo(request, timeoutMs),
    });
    const type = bytes === undefined ? 'application/json' : 'application/octet-stream';
    const headers = { 'Content-Type': type, 'Idempotency-Key': newId() };
    const { data } = await client.request(
      method,
      path as never,
      {
        params: { path: ids, query },
        ...(method === 'get' ? {} : { body: bytes ?? body ?? {}, headers }),
        ...(bytes === undefined ? {} : { bodySerializer: (given: Uint8Array) => given }),
      } as never,
    );
    const { position } = data as unknown as { readonly position?: string };
    if (isFollowed && position !== undefined) await this.followed(position);
    return data as unknown as Answered<Operation<M, P>>;
  }

  /** @throws {Failure} 1 or 3 when it is none that grants */
  private async answerTo(request: Request, timeoutMs?: number): Promise<Response> {
    const { status, text } = await this.send(request, timeoutMs);
    const answer = parsed(text);
    if (status >= 200 && status < 300 && answer !== undefined) return Response.json(answer);
    throw this.refusal(status, answer);
  }

  private async send(request: Request, timeoutMs?: number): Promise<Page> {
    try {
      return await this.attempt(request.clone(), timeoutMs).catch(() =>
        pause(RETRY_AFTER_MS).then(() => this.attempt(request, timeoutMs)),
      );
    } catch (error) {
      throw new Failure(
        3,
        `无法连接${this.base}（${reasonOf(error)}），请确认服务已启动、地址无误。`,
      );
    }
  }

  private async attempt(request: Request, timeoutMs = SHORT_MS): Promise<Page> {
    if (this.token !== undefined) request.headers.set('Authorization', `Bearer ${this.token}`);
    if (this.cookie !== undefined) request.headers.set('Cookie', this.cookie);
    const response = await fetch(request, { signal: AbortSignal.timeout(timeoutMs) });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, bytes, text: new TextDecoder().decode(bytes) };
  }

  private refusal(status: number, answer: unknown): Failure {
    const detail = (answer as { detail?: unknown } | null | undefined)?.detail;
    if (typeof detail === 'string') return new Failure(status < 500 ? 1 : 3, detail);
    return new Failure(3, `${this.base}不是督办服务（返回${status}），请核对地址。`);
  }
}

type Page = { readonly status: number; readonly text: string; readonly bytes: Uint8Array };
type Upload = Operation<'post', '/api/evidence'>;
/** What the types of the calls have seen already. */
type Sent = {
  readonly path?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly timeoutMs?: number;
  readonly isFollowed?: boolean;
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** In a word or two, why a server was not reached. */
export function reasonOf(error: unknown): string {
  const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  return name === 'TimeoutError' ? '超时未答复' : (cause?.code ?? cause?.message ?? message);
}
