export type { MailExplanation } from './explain/explain-mail.ts';
export type { Bilingual } from './explain/sentence.ts';
export { shiftSentences } from './explain/shift-text.ts';
export { ExplanationsModule } from './explanations.module.ts';
export { MailExplanations } from './slices/explain/mail-explanations.ts';
export {
  type ObligationAnswer,
  ObligationExplanations,
} from './slices/explain/obligation-explanations.ts';
export type { StandsInFor } from './slices/explain/person-on.ts';
