import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { atTime, type Instant, type LocalDate, parseLocalDate } from '#kernel';
import { parsePolicy } from './policy.ts';
import { type Policy } from './policy.events.ts';

const seed = new URL('../../../../seeds/policies/default.yaml', import.meta.url);

/** The default policy as YAML gives it: a new object each time, to be spoilt. */
export const defaultSource = (): Record<string, unknown> =>
  parse(readFileSync(seed, 'utf8')) as Record<string, unknown>;

export const policy: Policy = parsePolicy(defaultSource());

export const day = (text: string): LocalDate => parseLocalDate(text);

/** When mail goes on that day. */
export const morning = (text: string): Instant => atTime(policy.timeZone, day(text), policy.sendAt);
