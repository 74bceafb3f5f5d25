import { type Act } from '#contract';
import { type NoticeText } from '#escalations';
import { type LocalDate } from '#kernel';
import { type Level } from '#policies/rules';

/** 督办单: as it was issued, or as it would be today. */
export type SupervisionNotice = NoticeText & {
  readonly obligationId: string;
  readonly planId: string;
  readonly organization: string;
  readonly organizationId: string;
  readonly office: string;
  readonly level: Level;
  /** Of the cases on the obligation, counted from 1. */
  readonly case: number;
  /** 清督红〔2026〕2号; null: a draft, which has none and is marked 拟稿. */
  readonly number: string | null;
  /** 机关代字: of this paper; of a draft that which the office used last. */
  readonly agency: string;
  /** Of a draft today. */
  readonly issuedOn: LocalDate;
  /** 任务来源, 办理时限 and 督办事由 in words. */
  readonly source: string;
  readonly dueText: string;
  readonly reason: string;
  readonly actions: readonly Act<'issueSupervisionNotice'>[];
};
