import { type Offset } from '#calendar';
import { type Event } from '#kernel';

// These names and fields are on disk for ever.

/** What is owed: a policy says when it is reminded of. */
export type ObligationKind = 'phase' | 'task' | 'target' | 'sign-off' | 'check-in';

/** What a notice is: a reminder before the date, a rung of the ladder after it, or a line on the office's list. */
export type Form = 'reminder' | Level | 'list';

/** 蓝 → 黄 → 红. */
export type Level = 'blue' | 'yellow' | 'red';

/** Which people: `lead.liaison`, `support.liaison`, `organization.sectionChief`, `office.board`, … */
export type Audience = `${'lead' | 'support' | 'organization' | 'office'}.${string}`;

export type Rule = {
  /** From the due date. */
  readonly offset: Offset;
  /** The offset as written: the rule's id within its policy. */
  readonly id: string;
  readonly form: Form;
  readonly to: readonly Audience[];
  /** Working days between repetitions after the first; their ids are the offsets reached. Only of the last `+Nwd`. */
  readonly every?: number;
  /** Drafted for approval: nobody outside the office hears of it before {@link onApproval}. */
  readonly draft?: boolean;
  readonly onApproval?: readonly Audience[];
};

/** Offsets, audiences and the ladder of escalation, as versioned data. A case keeps the version it was opened with. */
export type Policy = {
  readonly name: string;
  readonly version: number;
  /** IANA zone in which dates and {@link sendAt} are meant. */
  readonly timeZone: string;
  /** `HH:MM` of a working day. */
  readonly sendAt: string;
  /** Phases, tasks and targets. */
  readonly rules: readonly Rule[];
  /** 争取, 力争: reminded, never escalated. */
  readonly soft: readonly Rule[];
  readonly signOff: readonly Rule[];
  readonly checkIn: readonly Rule[];
  /** What its mails may cost people; publishing warns where it would cost more. Default: no limit. */
  readonly budget?: {
    /** Most mails that one person in one role gets in a calendar month. */
    readonly mailsPerPersonMonth: number;
  };
  /** Organizations whose figures attain a target without the office's verdict. Default: none but the office itself. */
  readonly trustedSources?: readonly string[];
};

export type PolicyRef = { readonly name: string; readonly version: number };

/** A version of a policy, whole. Cases opened with an older version keep it. */
export type PolicyPublished = Event<'PolicyPublished', { readonly policy: Policy }>;
