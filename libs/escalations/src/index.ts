export { EscalationsModule } from './escalations.module.ts';
export { holdObligations, keepEscalations } from './reactions/keep-escalations.ts';
export { ChangeEscalation } from './slices/change-escalation.handler.ts';
export { type NotDelivered, notDelivered } from './views/not-delivered.ts';
export { type EscalationRow, escalationBoard } from './views/escalation-board.ts';
export { type EscalationAct, escalationActs } from './domain/escalation-acts.ts';
