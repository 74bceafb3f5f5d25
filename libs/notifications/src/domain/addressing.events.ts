import { type Event } from '#kernel';
import { type Audience } from '#policies/events';
import { type LetterBody, type OfficeContact } from './letter.events.ts';

// These names and fields are on disk for ever.

/** Who held a role when a letter was addressed. */
export type Addressee = {
  readonly role: Audience;
  readonly people: readonly {
    readonly contactId: string;
    readonly name: string;
    readonly organization: string;
    readonly organizationId: string;
  }[];
  /** Organizations with nobody for the role. */
  readonly vacant: readonly {
    readonly organization: string;
    readonly organizationId: string;
  }[];
};

/**
 * A fact asked for a letter at once, and this is whom it goes to. Who comes after them takes over from now: a log that is
 * read again sends what is old to nobody new.
 */
export type LetterAddressed = Event<
  'LetterAddressed',
  {
    /** Kind and what it is about: `assignment.zezhou.县教育局`. */
    readonly letterId: string;
    readonly planId: string;
    readonly region: string;
    /** Name of the supervising office. */
    readonly office: string;
    /** Whom to call there. */
    readonly officeContact?: OfficeContact;
    /** Null: nobody had to be told any more. */
    readonly body: LetterBody | null;
    readonly to: readonly Addressee[];
  }
>;
