// The door for those who need the rules and nothing of Nest.
export {
  type LineReason,
  type LineSubject,
  composeDigest,
  lineOf,
  requestOf,
} from './domain/digest.ts';
export type { MailEvent } from './domain/mail.events.ts';
export { mailStream } from './domain/mail.ts';
