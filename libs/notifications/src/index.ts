export { NotificationsModule } from './notifications.module.ts';
export { adoptionLetters } from './reactions/assignment-letters.ts';
export { reachContacts } from './reactions/reach-contacts.ts';
export { writeLetters } from './reactions/write-letters.ts';
export { lastMailMoment, MAIL_ZONE, mailTimeOf } from './sending/mail-time.ts';
export { type DigestTools, DigestWriter, nextDigestAt } from './sending/write-digests.ts';
export { digestId } from './sending/batches.ts';
export {
  type MailSenderTools,
  MailSender,
  type Unrecorded,
  mailsBetween,
  sendMailJob,
} from './sending/mail-sender.ts';
export { type BurdenRow, burdenMeter } from './views/burden-meter.ts';
export { type MailRow, mailList, planOf } from './views/mail-list.ts';
export { type AnswerRow, answerList } from './views/answer-list.ts';
export { type NoticeRow, noticeKey, noticeList } from './views/notice-list.ts';
export { withdrawnPlans } from './views/withdrawn-plans.ts';
export { undeliveredIn } from './sending/still-open.ts';
export { figureList } from './views/figure-list.ts';
export { planHeads } from './views/plan-heads.ts';
export { officeContact } from './sending/office-contact.ts';
