export { EscalationsModule } from './escalations.module.ts';
export { keepEscalations } from './reactions/keep-escalations.ts';
export { AnswerEscalation } from './slices/answer-escalation/answer-escalation.handler.ts';
export { DecideRedCard } from './slices/decide-red-card/decide-red-card.handler.ts';
export { type EscalationRow, escalationBoard } from './views/escalation-board.ts';
