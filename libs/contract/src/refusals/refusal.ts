/** What a code of refusal means: the HTTP status, and the sentence for a person, made of what the refusal names. */
export type Refusal<D> = {
  readonly status: 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 429 | 503;
  readonly sentence: (details: D) => string;
};

type Made = {
  (sentence: string): Refusal<void>;
  <D extends object>(sentence: (details: D) => string): Refusal<D>;
};

const made =
  (status: Refusal<never>['status']): Made =>
  <D>(sentence: string | ((details: D) => string)): Refusal<D> => ({
    status,
    sentence: typeof sentence === 'string' ? () => sentence : sentence,
  });

export const unauthorized = made(401);
export const forbidden = made(403);
/** The state of things stands against it. */
export const conflict = made(409);
/** It was asked for on an older state. */
export const stale = made(412);
export const tooLarge = made(413);
export const unsupported = made(415);
/** What was sent cannot be taken, whatever the state of things. */
export const invalid = made(422);
export const tooMany = made(429);
export const unavailable = made(503);

const LONGEST_TITLE = 20;

const LONGEST_PLAN_TITLE = 30;

const cut = (title: string, most: number): string =>
  title.length <= most ? title : `${title.slice(0, most - 2).replace(/[\uD800-\uDBFF]$/u, '')}……`; // no half of a rare character

/** 《title》; a plan that has none yet is 方案. A long one is cut. */
export const plan = (title: string): string =>
  title === '' ? '方案' : `《${cut(title, LONGEST_PLAN_TITLE)}》`;

/** “title” of a task, a target or an item; a long one is cut. */
export const quoted = (title: string): string => `“${cut(title, LONGEST_TITLE)}”`;

const LONGEST_NAME = 24;
const NAME_END = 6;

/** “name” of a file; of a long one its beginning and its extension. */
export const quotedFile = (name: string): string =>
  name.length <= LONGEST_NAME
    ? `“${name}”`
    : `“${cut(name, LONGEST_NAME - NAME_END)}${name.slice(-NAME_END)}”`;

/** @param thing what was asked for, such as 任务 */
export const notFound = (thing: string): Refusal<{ readonly id: string }> => ({
  status: 404,
  sentence: ({ id }) => `未找到${thing}“${id.slice(0, 100)}”，请核对编号。`,
});
