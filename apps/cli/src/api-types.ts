import type { ApiAsked, ApiAnswer, ApiCall, ApiMethod, ApiPath } from '#contract';

export type Method = ApiMethod;
export type PathOf<M extends Method> = ApiPath<M>;
export type Operation<M extends Method, P extends PathOf<M>> = ApiCall<M, P>;
export type Answered<O> = ApiAnswer<O>;

/** The call, and how the command line waits for it. */
export type Asked<O> = ApiAsked<O> & {
  /** Milliseconds to wait for the answer, default one minute. */
  readonly timeoutMs?: number;
  /** Of a change: false answers at once, before every reader has seen it. Default true. */
  readonly isFollowed?: boolean;
};
