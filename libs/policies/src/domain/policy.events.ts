import { type Event } from '#kernel';
import { type Policy } from './policy.ts';

// These names and fields are on disk for ever.

/** A version of a policy, whole. Cases opened with an older version keep it. */
export type PolicyPublished = Event<'PolicyPublished', { readonly policy: Policy }>;
