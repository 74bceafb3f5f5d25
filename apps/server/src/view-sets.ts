import { userList } from '#access';
import { auditTrail, subjectNames } from '#audit';
import { type WorkCalendar } from '#calendar';
import { contactList, organizationList, organizationNames, successorList } from '#directory';
import { phaseBoard } from '#phases';
import { planBoard } from '#plans';
import {
  answerList,
  burdenMeter,
  figureList,
  mailList,
  noticeList,
  planHeads,
  withdrawnPlans,
} from '#notifications';
import { escalationBoard, supervisionNoticeList } from '#escalations';
import { refusalList } from '#following';
import { obligationList, requestList } from '#obligations';
import { type PolicyRegistry } from '#policies';
import { selfAuditList } from './consistency/self-audit-list.ts';
import { searchList } from './search/search-list.ts';
import { ledgerList } from './ledger/ledger-list.ts';
import { targetBoard } from '#targets';
import { checkInList, taskDuties, taskList } from '#tasks';
import { evidenceList } from '#uploads';
import { type ViewSet } from '#views';

/** For queries of the API. */
export const viewsSet: ViewSet = {
  name: 'views',
  projections: [
    planBoard,
    phaseBoard,
    taskDuties,
    taskList,
    checkInList,
    targetBoard,
    escalationBoard,
    supervisionNoticeList,
    ledgerList,
    burdenMeter,
    userList,
    contactList,
    auditTrail,
    subjectNames,
    selfAuditList,
    searchList,
    evidenceList,
  ],
};

/** What the engine works from: the due list, the outbox, the directory. Moments in it are counted on this calendar. */
export const opsSet = (policies: PolicyRegistry, calendar: WorkCalendar): ViewSet => ({
  name: 'ops',
  projections: [
    obligationList({ calendar, policyOf: (ref) => policies.get(ref) }),
    noticeList,
    answerList,
    mailList,
    planHeads,
    figureList,
    withdrawnPlans,
    requestList,
    contactList,
    successorList,
    organizationList,
    organizationNames,
    refusalList,
  ],
  prepare: (events) => policies.prepare(events),
});
