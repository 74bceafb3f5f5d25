import type { ApiAnswer, ApiAsked, ApiCall, ApiMethod, ApiPath, components } from '#contract';
import { newKey } from './new-key.ts';
import { request } from './request.ts';
import { seen } from './seen.ts';

/** How a call goes, beside what it asks. */
export type How = {
  readonly signal?: AbortSignal;
  /** Of a change: the same key, the same change, however often it is sent. Default a new one. */
  readonly key?: string;
  /** Of a change: only if the thing is still at this revision (`ETag`). */
  readonly ifMatch?: string;
};

type Given = {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
};

/** A schema of the API's description. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];
/** What a GET answers. */
export type Answer<P extends ApiPath<'get'>> = ApiAnswer<ApiCall<'get', P>>;

/** Speaks to the server by the description of its API. A change is answered when every reader has seen it. */
export const api = {
  get: <P extends ApiPath<'get'>>(path: P, asked: ApiAsked<ApiCall<'get', P>>, how: How = {}) =>
    call('get', path, asked, how),
  post: <P extends ApiPath<'post'>>(path: P, asked: ApiAsked<ApiCall<'post', P>>, how: How = {}) =>
    call('post', path, asked, how),
  put: <P extends ApiPath<'put'>>(path: P, asked: ApiAsked<ApiCall<'put', P>>, how: How = {}) =>
    call('put', path, asked, how),
  delete: <P extends ApiPath<'delete'>>(
    path: P,
    asked: ApiAsked<ApiCall<'delete', P>>,
    how: How = {},
  ) => call('delete', path, asked, how),
};

async function call<M extends ApiMethod, P extends ApiPath<M>>(
  method: M,
  path: P,
  asked: ApiAsked<ApiCall<M, P>>,
  { signal, key, ifMatch }: How,
): Promise<ApiAnswer<ApiCall<M, P>>> {
  const given = asked as Given;
  const headers = new Headers({ Accept: 'application/json' });
  if (method !== 'get') {
    headers.set('Content-Type', 'application/json');
    headers.set('Idempotency-Key', key ?? newKey());
  }
  if (ifMatch !== undefined) headers.set('If-Match', ifMatch);
  const body = method === 'get' ? {} : { body: JSON.stringify(given.body ?? {}) };
  const sent = { method: method.toUpperCase(), headers, signal, ...body };
  const response = await request(addressOf(path, given), sent);
  const answer = (await response.json()) as ApiAnswer<ApiCall<M, P>>;
  if (method !== 'get') await followed(answer);
  return answer;
}

/** The address of a call, for a link or an `img`, too. */
export function addressOf(path: string, { path: ids = {}, query = {} }: Given): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(ids[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== null) search.append(name, String(each));
    }
  }
  const text = search.toString();
  return text === '' ? filled : `${filled}?${text}`;
}

/** A change is answered when every reader has seen it, and what it led to. */
async function followed(answer: unknown): Promise<void> {
  const { position } = (answer ?? {}) as { readonly position?: unknown };
  if (typeof position === 'string') await seen(position);
}
