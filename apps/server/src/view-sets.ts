import { userList } from '#access';
import { auditTrail } from '#audit';
import { stateCouncilCalendar } from '#calendar';
import { contactList } from '#directory';
import { phaseBoard } from '#phases';
import { planBoard } from '#plans';
import {
  burdenMeter,
  escalationBoard,
  mailList,
  noticeList,
  obligationList,
  type PolicyBook,
} from '#supervision';
import { targetBoard } from '#targets';
import { taskDuties, taskList } from '#tasks';
import { type ViewSet } from '#views';

/** What people ask. */
export const viewsSet: ViewSet = {
  name: 'views',
  projections: [
    planBoard,
    phaseBoard,
    taskDuties,
    taskList,
    targetBoard,
    escalationBoard,
    burdenMeter,
    userList,
    auditTrail,
  ],
};

/** What the engine works from: the due list, the outbox, the directory. */
export const opsSet = (policies: PolicyBook): ViewSet => ({
  name: 'ops',
  projections: [
    obligationList({ calendar: stateCouncilCalendar, policyOf: (ref) => policies.get(ref) }),
    noticeList,
    mailList,
    contactList,
  ],
  prepare: (events) => policies.prepare(events),
});
