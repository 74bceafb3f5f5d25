import { Rejection, type RejectionArguments } from '#contract';

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const REGION = /^[a-z0-9][a-z0-9-]{0,39}$/;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const MAX_ORGANIZATION = 100;

/** Whether it can name a stream: 1 to 64 letters, digits, dots, underscores and hyphens, a letter or digit first. */
export const isId = (text: string): boolean => ID.test(text);

/** One line of visible text. Counted in UTF-16 units, as forms and DTOs do: a rare character counts as two. */
export const isLine = (text: string, max: number): boolean =>
  text.length > 0 && text.length <= max && !INVISIBLE.test(text);

/** @throws {Rejection} of that code, unless it holds */
export function demand(holds: boolean, ...refusal: RejectionArguments): void {
  if (!holds) throw new Rejection(...refusal);
}

/** @throws {Rejection} `region-malformed` */
export const demandRegion = (region: string): void =>
  demand(REGION.test(region), 'region-malformed');

/** @throws {Rejection} `organization-malformed` */
export const demandOrganization = (name: string): void =>
  demand(isLine(name, MAX_ORGANIZATION), 'organization-malformed', { most: MAX_ORGANIZATION });
