import { type LocalDate } from '#kernel';
import { type Audience, type Form } from '#policies/events';

// These names and fields are on disk for ever: what a letter says is kept in its facts.

/** One line of a letter: what is owed, by when, what to do, and why you are told. */
export type LetterLine = {
  /** 序号 within the plan, as printed where there is one: `二（一）1`. */
  readonly number: string;
  readonly title: string;
  /** The sentence of the plan it comes from, whole. */
  readonly clause: string;
  readonly planTitle: string;
  readonly organization: string;
  readonly organizationId: string;
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
  /** Of the task, target or phase; of a sign-off or a check-in the plan's. */
  readonly itemId: string;
  /** Who else owes it, told to who only supports. */
  readonly alsoOwedBy?: readonly string[];
  readonly documentNumber?: string;
  /** 原定, where the date is another now. */
  readonly originallyDueOn?: LocalDate;
  /** Waits for the office since that day. */
  readonly claimedOn?: LocalDate;
  /** Asked of the office, and not answered yet. */
  readonly pending?: LetterRequest;
  /** The objection, where both wait. */
  readonly alsoPending?: LetterRequest;
  /** Day by which its organization promised to have it done. */
  readonly promisedOn?: LocalDate;
  /** The line is about what the office answered. */
  readonly answer?: LetterAnswer;
  /** Of a red draft: earlier colours of which somebody was not told. */
  readonly notDelivered?: readonly {
    readonly level: 'blue' | 'yellow';
    readonly role: Audience;
  }[];
  /** The notice that the letter takes up: absent on what it only lists. */
  readonly notice?: Form;
  /** Of a letter to who works for several organizations: for which of them. */
  readonly toldFor?: string;
  /** What the reader has to see to about it, for the office. */
  readonly waits?: LetterWait;
};

/** What the office answered, or which date it moved. */
export type LetterAnswer = {
  readonly answered:
    | 'extension-granted'
    | 'extension-declined'
    | 'dispute-dismissed'
    | 'dispute-settled'
    | 'completion-accepted'
    | 'figure-rejected'
    | 'date-moved';
  readonly answeredOn: LocalDate;
  /** Name of the supervising office. */
  readonly by: string;
  /** Absent: none was given. */
  readonly reason?: string;
  /** Of a date that moved, or was to: the one before, and the one in force. */
  readonly before?: LocalDate;
  readonly dueOn?: LocalDate;
  readonly because?: 'extension' | 'ruling' | 'amendment' | 'phase' | 'target' | 'resumed';
  /** Of an extension granted: the date asked for, where another was granted; how many there are with it. */
  readonly askedFor?: LocalDate;
  readonly extensions?: number;
  /** Of an objection: the organization's part in it now. */
  readonly part?: 'lead' | 'support' | 'responsible';
  /** Of an accepted completion; absent: in time. */
  readonly doneOn?: LocalDate;
  readonly workingDaysLate?: number;
  /** Rejected. */
  readonly figure?: { readonly value: number; readonly asOf: LocalDate };
};

export type LetterWait = {
  /** 办结申请 · 延期申请 · 异议 · 指标数据 · 启动前已到期 · 承诺到期未办结 · 新增逾期 · 红色督办单. */
  readonly what:
    | 'claim'
    | 'extension'
    | 'dispute'
    | 'figure'
    | 'ruling'
    | 'promise'
    | 'lapsed'
    | 'draft';
  /** The day on which it came, or was opened; of a promise the day promised; of what fell overdue the last day that was none. */
  readonly since: LocalDate;
  /** From then to the day of the letter. */
  readonly workingDays?: number;
  /** Of an extension. */
  readonly newDueOn?: LocalDate;
  /** Of a request. */
  readonly reason?: string;
  /** What it is about fell overdue since the last letter, too. */
  readonly lapsed?: true;
};

export type LetterRequest = {
  readonly asked: 'extension' | 'dispute';
  readonly askedOn: LocalDate;
  /** Of an extension. */
  readonly newDueOn?: LocalDate;
};

/** A letter that reached nobody, or what a role that nobody holds was to be reminded of: for the office to see to. */
export type LetterLost = {
  /** Of the mail; of reminders the organization and the role. */
  readonly id: string;
  readonly because: 'failed' | 'bounced' | 'vacant';
  readonly organization: string;
  /** Of a vacancy. */
  readonly role?: Audience;
  /** Of a mail that was addressed. */
  readonly recipientName?: string;
  readonly kind: LetterBody['kind'];
  /** Its day. */
  readonly on: LocalDate;
  /** The day on which it was known not to arrive. */
  readonly since: LocalDate;
};

export type Cases = { readonly red: number; readonly yellow: number; readonly blue: number };

/** What it says to whoever receives it. */
export type LetterBody = {
  readonly kind: 'digest' | 'assignment' | 'return' | 'red-draft' | 'red' | 'ended' | 'transferred';
  readonly on: LocalDate;
  readonly groups: readonly {
    /** What waits for the office, by what it is; 已逾期 · 今日到期 · 三个工作日内 · 十个工作日内 · 以后到期; once 待审核; 办理答复; in letters sent at once: 事项. */
    readonly bucket:
      | Exclude<LetterWait['what'], 'draft'>
      | 'overdue'
      | 'today'
      | 'within3'
      | 'within10'
      | 'later'
      | 'review'
      | 'answers'
      | 'items';
    readonly lines: readonly LetterLine[];
  }[];
  /** Of a plan that ended: what it is called. */
  readonly planTitle?: string;
  /** Of a red notice: its head is written to as well. */
  readonly copied?: true;
  /** In the office's digest: what is under coloured supervision, by colour. */
  readonly cases?: Cases;
  /** In the office's digest: what did not arrive. */
  readonly lost?: readonly LetterLost[];
  /** A sentence of a person that belongs to it: why a report was returned, who approved the red card; in the office's digest what it has to see to. */
  readonly note?: string;
};

/** A person of the office that signs, and its telephone. */
export type OfficeContact = { readonly name: string; readonly phone: string };

export type Letter = LetterBody & {
  readonly recipientName: string;
  readonly organization: string;
  readonly organizationId: string;
  /** The reader works for these, too, at the same address. */
  readonly alsoOf?: readonly { readonly organization: string; readonly organizationId: string }[];
  /** Supervising office that signs it: 泽州县人民政府办公室. */
  readonly office: string;
  /** Whom to call there. */
  readonly officeContact?: OfficeContact;
};
