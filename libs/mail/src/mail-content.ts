import { type LocalDate } from '#kernel';

/** One line of a mail: what is owed, by when, what to do, and why you are told. */
export type MailLine = {
  /** 序号 within the plan, as printed where there is one: `二（一）1`. */
  readonly number: string;
  readonly title: string;
  /** The sentence of the plan it comes from, shortened by the reader of the line, not here. */
  readonly clause: string;
  readonly planTitle: string;
  readonly organization: string;
  readonly dueOn: LocalDate;
  /** Negative when overdue. */
  readonly workingDaysLeft: number;
  readonly toDo: string;
  readonly why: string;
  readonly level?: 'blue' | 'yellow' | 'red';
  /** Its red notice waits for a signature. */
  readonly drafted?: true;
  readonly kind: 'phase' | 'task' | 'target' | 'sign-off' | 'check-in';
  readonly obligationId: string;
  /** Of the task, target or phase. */
  readonly itemId: string;
  readonly alsoOwedBy?: readonly string[];
  readonly documentNumber?: string;
  /** 原定, where the date is another now. */
  readonly originallyDueOn?: LocalDate;
  /** Waits for the office since that day. */
  readonly claimedOn?: LocalDate;
  /** Asked of the office, and not answered yet. */
  readonly pending?: MailRequest;
  /** Where two things were. */
  readonly alsoPending?: MailRequest;
  readonly promisedOn?: LocalDate;
  /** The line is about what the office answered. */
  readonly answer?: MailAnswer;
  /** Earlier colours of which a person in this role was not told. */
  readonly notDelivered?: readonly {
    readonly level: 'blue' | 'yellow';
    readonly role: string;
  }[];
  /** The notice that this mail takes up: absent on what it only lists. */
  readonly notice?: 'reminder' | 'blue' | 'yellow' | 'red' | 'list';
  /** Of a mail to who works for several organizations: for which of them. */
  readonly toldFor?: string;
  /** What the reader has to see to about it, for the office. */
  readonly waits?: {
    readonly what:
      | 'claim'
      | 'extension'
      | 'dispute'
      | 'figure'
      | 'ruling'
      | 'promise'
      | 'lapsed'
      | 'draft';
    readonly since: LocalDate;
    readonly workingDays?: number;
    readonly newDueOn?: LocalDate;
    readonly reason?: string;
    /** What it is about fell overdue since the last mail, too. */
    readonly lapsed?: true;
  };
};

export type MailRequest = {
  readonly asked: 'extension' | 'dispute';
  readonly askedOn: LocalDate;
  /** Of an extension. */
  readonly newDueOn?: LocalDate;
};

/** What the office answered, or which date it moved; what does not belong to this answer is absent. */
export type MailAnswer = {
  readonly answered:
    | 'extension-granted'
    | 'extension-declined'
    | 'dispute-dismissed'
    | 'dispute-settled'
    | 'completion-accepted'
    | 'figure-rejected'
    | 'date-moved';
  readonly answeredOn: LocalDate;
  readonly by: string;
  readonly reason?: string;
  readonly before?: LocalDate;
  readonly dueOn?: LocalDate;
  readonly because?: 'extension' | 'ruling' | 'amendment' | 'phase' | 'target' | 'resumed';
  readonly askedFor?: LocalDate;
  readonly extensions?: number;
  readonly part?: 'lead' | 'support' | 'responsible';
  readonly doneOn?: LocalDate;
  readonly workingDaysLate?: number;
  readonly figure?: { readonly value: number; readonly asOf: LocalDate };
};

/** What waits for the office, by what it is; 已逾期 · 今日到期 · 3个工作日内 · 10个工作日内 · 尚未到期; once 待审核; 办理答复; for mails sent at once: 事项. */
export type MailBucket =
  | Exclude<NonNullable<MailLine['waits']>['what'], 'draft'>
  | 'lost'
  | 'overdue'
  | 'today'
  | 'within3'
  | 'within10'
  | 'later'
  | 'review'
  | 'answers'
  | 'items';

/** A letter that reached nobody, or what a role that nobody holds was to be reminded of. */
export type MailLost = {
  readonly because: 'failed' | 'bounced' | 'vacant';
  readonly organization: string;
  readonly role?: string;
  readonly recipientName?: string;
  readonly kind: MailContent['kind'];
  readonly on: LocalDate;
};

export type MailContent = {
  readonly kind: 'digest' | 'assignment' | 'return' | 'red-draft' | 'red' | 'ended' | 'transferred';
  readonly on: LocalDate;
  readonly recipientName: string;
  readonly organization: string;
  /** The reader works for these, too, at the same address. */
  readonly alsoOf?: readonly { readonly organization: string }[];
  /** Supervising office that signs the mail: 泽州县人民政府办公室. */
  readonly office: string;
  /** Whom to call there. */
  readonly officeContact?: { readonly name: string; readonly phone: string };
  readonly groups: readonly {
    readonly bucket: MailBucket;
    readonly lines: readonly MailLine[];
  }[];
  /** In the office's digest: what is under coloured supervision, by colour. */
  readonly cases?: { readonly red: number; readonly yellow: number; readonly blue: number };
  /** In the office's digest: what did not arrive. */
  readonly lost?: readonly MailLost[];
  /** Of a plan that ended: what it is called. */
  readonly planTitle?: string;
  /** Of a red notice: its head is written to as well. */
  readonly copied?: true;
  /** A sentence of a person that belongs to it: why a report was returned, who approved the red card; in the office's digest what it has to see to. */
  readonly note?: string;
};
