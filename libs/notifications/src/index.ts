export { NotificationsModule } from './notifications.module.ts';
export { writeLettersAtOnce } from './reactions/letters-at-once.ts';
export { type LetterTools, MAIL_TIME, lettersWait, writeLetters } from './sending/letters.ts';
export { type PostTools, Postman, type Unrecorded, lookAtMail } from './sending/postman.ts';
export { type BurdenRow, burdenMeter } from './views/burden-meter.ts';
export { type MailRow, mailList } from './views/mail-list.ts';
export { type NoticeRow, noticeKey, noticeList } from './views/notice-list.ts';
