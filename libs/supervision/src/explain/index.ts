export { type DayExplanation, explainDay, type Effect } from './explain-day.ts';
export { explainMail, type MailCause, type MailExplanation } from './explain-mail.ts';
export { explainObligation, type Explanation } from './explain-obligation.ts';
export type { ExplainedCase, Grounds, Happened } from './explained.ts';
export { roleOfWhy } from './people.ts';
export type { Bilingual, Sentence } from './sentence.ts';
export { shiftSentences } from './shift-text.ts';
export type { Person } from './who.ts';
