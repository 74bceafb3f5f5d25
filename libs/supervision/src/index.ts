export * from './rules.ts';
export * from './engine/engine.ts';
export {
  type Bilingual,
  type DayExplanation,
  type Explanation,
  type MailExplanation,
  type Sentence,
  shiftSentences,
} from './explain/index.ts';
export { nextMoment } from './engine/next-moment.ts';
export * from './calendar-book.ts';
export * from './policy-book.ts';
export * from './ports/contacts.port.ts';
export { auditRecords } from './self-audit/audit-records.ts';
export type { Findings } from './self-audit/findings.ts';
export { reopenPlans } from './self-audit/plans-and-obligations.ts';
export { followWork } from './reactions/follow-work.ts';
export { keepEscalations } from './reactions/keep-escalations.ts';
export { writeLettersAtOnce } from './reactions/letters-at-once.ts';
export { openObligations } from './reactions/open-obligations.ts';
export { AnswerEscalation } from './slices/answer-escalation/answer-escalation.handler.ts';
export { DecideRedCard } from './slices/decide-red-card/decide-red-card.handler.ts';
export { MailExplanations } from './slices/explain/mail-explanations.ts';
export {
  type ObligationAnswer,
  ObligationExplanations,
} from './slices/explain/obligation-explanations.ts';
export type { StandsInFor } from './slices/explain/person-on.ts';
export { LiftEscalation } from './slices/lift-escalation/lift-escalation.handler.ts';
export { LowerEscalation } from './slices/lower-escalation/lower-escalation.handler.ts';
export { PublishPolicy } from './slices/publish-policy/publish-policy.handler.ts';
export { RecordUrge } from './slices/urge/urge.handler.ts';
export { PoliciesModule } from './policies.module.ts';
export { ObligationsModule } from './obligations.module.ts';
export { EscalationsModule } from './escalations.module.ts';
export { NotificationsModule } from './notifications.module.ts';
export { ExplanationsModule } from './explanations.module.ts';
export { ConsistencyModule } from './consistency.module.ts';
export * from './ports/running-obligations.port.ts';
export { ListedObligations } from './views/running-obligations.ts';
export { burdenMeter, type BurdenRow } from './views/burden-meter.ts';
export { escalationBoard, type EscalationRow } from './views/escalation-board.ts';
export { mailList, type MailRow } from './views/mail-list.ts';
export { noticeList, type NoticeRow } from './views/notice-list.ts';
export { requestList } from './views/request-list.ts';
export { MANY_EXTENSIONS, obligationList, type ObligationRow } from './views/obligation-list.ts';
export { selfAuditList } from './views/self-audit-list.ts';
