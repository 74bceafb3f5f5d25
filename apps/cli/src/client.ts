import { newId } from '#kernel';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from './failure.ts';

/** Where the server is, and who asks. */
export type ServerOptions = { readonly server: string; readonly token?: string };

export type Query = Readonly<Record<string, string | number | undefined>>;

/** What is asked to be changed. */
export type Change = {
  /** Default POST. */
  readonly method?: 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/`. */
  readonly path: string;
  readonly query?: Query;
  readonly body: object;
  /** Milliseconds to wait for the answer, default one minute. */
  readonly timeoutMs?: number;
};

const SHORT_MS = 60_000;
/** For whatever is large, or asks the server to count through everything: five minutes. */
export const LONG_MS = 5 * 60_000;
const RETRY_AFTER_MS = 300;

/** A path with ids in it, Chinese and all: at`tasks/${id}/claim`. */
export const at = (texts: TemplateStringsArray, ...ids: readonly string[]): string =>
  texts.map((text, index) => text + encodeURIComponent(ids[index] ?? '')).join('');

/**
 * Speaks to a server. What is asked twice because the network failed is done once: every command carries an
 * Idempotency-Key, and is sent again, once, with the same.
 *
 * Every method throws a Failure: 1 when the server refuses, with its own sentence; 3 when it fails or cannot be reached.
 */
export class ServerClient {
  private readonly base: string;

  constructor(private readonly options: ServerOptions) {
    this.base = options.server.replace(/\/+$/, '');
  }

  /** @param path below `/api/` */
  get<T>(path: string, query: Query = {}): Promise<T> {
    return this.ask<T>(`/api/${path}${queryText(query)}`, { method: 'GET' });
  }

  /** @param timeoutMs milliseconds to wait for the answer, default one minute */
  post<T>(path: string, body: object, timeoutMs = SHORT_MS): Promise<T> {
    return this.change<T>({ path, body, timeoutMs });
  }

  change<T>({ method = 'POST', path, query = {}, body, timeoutMs }: Change): Promise<T> {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': newId() };
    const request = { method, headers, body: JSON.stringify(body) };
    return this.ask<T>(`/api/${path}${queryText(query)}`, request, timeoutMs);
  }

  /** The bytes are the whole body. */
  upload<T>(path: string, query: Query, bytes: Uint8Array<ArrayBuffer>): Promise<T> {
    const headers = { 'Content-Type': 'application/octet-stream', 'Idempotency-Key': newId() };
    const request = { method: 'POST', headers, body: bytes };
    return this.ask<T>(`/api/${path}${queryText(query)}`, request, LONG_MS);
  }

  /** A page outside the API, whatever its status says. @param path with its leading slash */
  async page(path: string): Promise<{ readonly status: number; readonly text: string }> {
    return this.send(path, { method: 'GET' }, SHORT_MS);
  }

  private async ask<T>(path: string, request: RequestInit, timeoutMs = SHORT_MS): Promise<T> {
    const { status, text } = await this.send(path, request, timeoutMs);
    const answer = parsed(text);
    if (status >= 200 && status < 300 && answer !== undefined) return answer as T;
    throw this.refusal(status, answer);
  }

  private async send(
    path: string,
    request: RequestInit,
    timeoutMs: number,
  ): Promise<{ readonly status: number; readonly text: string }> {
    const { token } = this.options;
    const authorization = token === undefined ? {} : { Authorization: `Bearer ${token}` };
    const headers = { ...(request.headers as Record<string, string>), ...authorization };
    const attempt = async (): Promise<{ status: number; text: string }> => {
      const signal = AbortSignal.timeout(timeoutMs);
      const response = await fetch(this.base + path, { ...request, headers, signal });
      return { status: response.status, text: await response.text() };
    };
    try {
      return await attempt().catch(() => pause(RETRY_AFTER_MS).then(attempt));
    } catch (error) {
      throw new Failure(
        3,
        `连不上 ${this.base}（${reasonOf(error)}），请确认服务已启动、地址无误。`,
      );
    }
  }

  private refusal(status: number, answer: unknown): Failure {
    const detail = (answer as { detail?: unknown } | null | undefined)?.detail;
    if (typeof detail === 'string') return new Failure(status < 500 ? 1 : 3, detail);
    return new Failure(3, `${this.base} 的答复（${status}）不是督办服务的，请确认地址无误。`);
  }
}

function queryText(query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value));
  }
  return search.size === 0 ? '' : `?${search.toString()}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  return name === 'TimeoutError' ? '一直没有答复' : (cause?.code ?? cause?.message ?? message);
}
