export { EscalationsModule } from './escalations.module.ts';
export { holdObligations, keepEscalations } from './reactions/keep-escalations.ts';
export { ChangeEscalation } from './slices/change-escalation.handler.ts';
export { type NotDelivered, notDelivered } from './views/not-delivered.ts';
export { type EscalationRow, escalationBoard } from './views/escalation-board.ts';
export { type EscalationAct, escalationActs } from './domain/escalation-acts.ts';
export {
  FindEscalations,
  type FoundEscalation,
} from './slices/get-escalations/find-escalations.ts';
export { EscalationsQuery } from './slices/get-escalations/escalations-query.ts';
export { asTold as escalationAsTold } from './slices/get-escalations/as-told.ts';
export { type EscalationCase } from './slices/get-escalations/escalation-history.ts';
export { type EscalationCount } from './slices/get-escalations/escalation-summary.ts';
export { type EscalationView } from './slices/get-escalations/escalation-view.ts';
export { IssueSupervisionNotice } from './slices/issue-supervision-notice.handler.ts';
export {
  type SupervisionNoticeRow,
  supervisionNoticeList,
} from './views/supervision-notice-list.ts';
export { demandIssuable, noticeKey, USUAL_AGENCY } from './domain/supervision-notice.ts';
export type { NoticeText } from './domain/supervision-notice.events.ts';
