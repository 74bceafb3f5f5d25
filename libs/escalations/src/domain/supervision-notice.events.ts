import { type Event, type LocalDate } from '#kernel';
import { type ObligationRef } from '#obligations/events';
import { type Level } from '#policies/events';

// These names and fields are on disk for ever: a paper that has left the house says for ever what it said.

/** What a 督办单 says beside its number. */
export type NoticeText = {
  readonly title: string;
  /** 条目 as printed; empty where there is none. */
  readonly itemNumber: string;
  readonly clause: string;
  readonly planTitle: string;
  readonly documentNumber: string | null;
  /** 配合单位. */
  readonly supports: readonly string[];
  readonly originallyDueOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly extensions: number;
  readonly workingDaysOverdue: number;
  /** By when it was promised; null where nobody has answered. */
  readonly promisedOn: LocalDate | null;
  /** The colours of the case so far, this one last. */
  readonly levels: readonly { readonly level: Level; readonly levelOn: LocalDate }[];
  /** How often somebody was urged in this case. */
  readonly urges: number;
  /** 办理要求. */
  readonly demand: string;
  readonly replyBy: LocalDate;
  /** 签发人. */
  readonly signatory: string;
  /** Whom to call at the office; null where no telephone is registered. */
  readonly contact: { readonly name: string; readonly phone: string } | null;
};

export type SupervisionNoticeEvent =
  /** A paper has got its number. The text is whole: what is printed later is the same. */
  Event<
    'SupervisionNoticeIssued',
    ObligationRef & {
      readonly office: string;
      readonly level: Level;
      /** Of the cases on the obligation, counted from 1. */
      readonly case: number;
      /** 机关代字 before the colour: `清督` of 清督红〔2026〕2号. */
      readonly agency: string;
      readonly year: number;
      /** Counted by year and colour, from 1. */
      readonly serial: number;
      readonly issuedOn: LocalDate;
      readonly text: NoticeText;
    }
  >;
