import { type EscalationCase, type EscalationView, type NotDelivered } from '#escalations';
import { type Actor } from '#http';
import { type LocalDate } from '#kernel';
import { type Audience, type Level } from '#policies/rules';

/** Whom a step is sent to. */
export type Addressee = {
  readonly role: Audience;
  /** Nobody holds the role. */
  readonly vacant: boolean;
  readonly names: readonly string[];
};

/** Asked of the office, and not answered yet. */
export type PendingRequest = {
  readonly asked: 'claim' | 'extension' | 'dispute';
  readonly askedOn: LocalDate;
  /** Of an extension. */
  readonly newDueOn: LocalDate | null;
  /** Null: of a claim, it stands at the task. */
  readonly reason: string | null;
};

/** 催办 of this case; null while nobody has answered. */
export type UrgeOfCase = {
  readonly urgeId: string;
  readonly urgedOn: LocalDate;
  readonly by: 'phone' | 'visit' | 'letter' | 'mail';
  readonly to: string;
  readonly note: string;
  readonly answer: string | null;
};

/** A case with all that one needs to decide on it. */
export type CaseRow = EscalationView & {
  readonly documentNumber: string | null;
  readonly clause: string;
  readonly supports: readonly string[];
  readonly originallyDueOn: LocalDate;
  /** Extensions granted. */
  readonly extensions: number;
  readonly latestReport: {
    readonly reportedOn: LocalDate;
    readonly percent: number | null;
    readonly excerpt: string;
  } | null;
  /** Of a target. */
  readonly latestFigure: {
    readonly asOf: LocalDate;
    readonly value: number;
    readonly unit: string | null;
  } | null;
  /** Oldest first. */
  readonly urges: readonly UrgeOfCase[];
  readonly pending: readonly PendingRequest[];
  readonly notDelivered: readonly NotDelivered[];
  /** Other open cases of the same unit. */
  readonly otherCases: number;
  /** Whom the next step is sent to; of a red notice in draft, whom it is sent to once it is signed. */
  readonly addressees: readonly Addressee[];
  /** What the approving official decided; null while nothing. */
  readonly decision: CaseDecision | null;
  /** The papers of this case that have a number, oldest first. */
  readonly papers: readonly IssuedPaper[];
};

export type CaseDecision = Actor & {
  readonly approved: boolean;
  readonly decidedOn: LocalDate;
  /** 签发意见, or why not. */
  readonly note: string;
};

export type IssuedPaper = {
  readonly level: Level;
  /** 清督红〔2026〕2号. */
  readonly number: string;
  readonly issuedOn: LocalDate;
};

/** Its whole story. */
export type CaseDetail = CaseRow & {
  /** The cases of the obligation, oldest first, each with all that happened. */
  readonly cases: readonly EscalationCase[];
};

/** Cases by the working days for which they have had their level: up to 5, 6 to 10, more. */
export type CaseAges = {
  readonly upTo5: number;
  readonly upTo10: number;
  readonly over10: number;
};

/** The open cases of one unit. */
export type UnitCases = {
  readonly region: string;
  readonly organization: string;
  readonly organizationId: string;
  readonly blue: CaseAges;
  readonly yellow: CaseAges;
  /** Those in draft among them. */
  readonly red: CaseAges;
  /** Red notices that wait for a signature. */
  readonly drafted: number;
  readonly total: number;
  /** Of how many a next step comes by the end of the next working day, and of the fifth. */
  readonly nextBy1: number;
  readonly nextBy5: number;
};

export type CaseTotals = {
  readonly on: LocalDate;
  readonly total: number;
  readonly blue: number;
  readonly yellow: number;
  readonly red: number;
  readonly drafted: number;
  /** By region and pinyin. */
  readonly units: readonly UnitCases[];
};
