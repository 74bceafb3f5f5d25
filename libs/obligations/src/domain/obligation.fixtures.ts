import { stateCouncilCalendar } from '#calendar';
import { type Of } from '#kernel';
import { idOfOrganization, namedOrganization } from '#testing';
import { type Holders } from './holders.ts';
import { type Found, type ObligationCommand } from './obligation.commands.ts';
import { type ObligationEvent, type ObligationRef } from './obligation.events.ts';
import { type Audience, type Level, type Policy } from '#policies/rules';
import { day, morning, policy } from '../../../policies/src/domain/policy.fixtures.ts';

export const education = '县教育局';
export const science = '县科协';
export const office = '县督查室';

export const ref: ObligationRef = {
  obligationId: `zezhou.t1.${education}`,
  planId: 'zezhou',
  region: 'zezhou',
  organization: education,
  organizationId: idOfOrganization(education),
};
const { obligationId } = ref;

type Opening = Of<ObligationCommand, 'OpenObligation'>;

/** Due on the last day of 2025 and opened on 3 November, unless said otherwise. */
export const open = (facts: Partial<Opening['data']> = {}): Opening => ({
  type: 'OpenObligation',
  data: {
    ...ref,
    kind: 'task',
    subjectId: 'zezhou.t1',
    number: '二（一）1',
    subject: '提升科学教育水平',
    clause: '将科学精神融入课堂教学。',
    supports: [science],
    dueOn: day('2025-12-31'),
    dueOnDefaulted: true,
    baselined: false,
    leadless: false,
    soft: false,
    planTitle: '泽州县全民科学素质行动规划纲要实施方案',
    office,
    openedOn: day('2025-11-03'),
    policy: { name: policy.name, version: policy.version },
    ...facts,
  },
});

export function opened(
  facts: Partial<Opening['data']> = {},
): Of<ObligationEvent, 'ObligationOpened'> {
  const { baselined: _, ...data } = open(facts).data;
  return { type: 'ObligationOpened', data };
}

export const baselined = (dueOn: string): ObligationEvent => ({
  type: 'ObligationBaselined',
  data: { ...ref, dueOn: day(dueOn) },
});

export const claim = (on: string): ObligationCommand => ({
  type: 'ClaimObligation',
  data: { obligationId, claimedOn: day(on) },
});
export const claimed = (on: string, receivedOn?: string): ObligationEvent => ({
  type: 'ObligationClaimed',
  data: {
    ...ref,
    claimedOn: day(on),
    ...(receivedOn !== undefined && { receivedOn: day(receivedOn) }),
  },
});

export const returnClaim = (on: string, reason = '材料不全'): ObligationCommand => ({
  type: 'ReturnObligation',
  data: { obligationId, returnedOn: day(on), reason },
});
export const returned = (on: string, reason = '材料不全'): ObligationEvent => ({
  type: 'ObligationReturned',
  data: { ...ref, returnedOn: day(on), reason },
});

export const meet = (on: string, metOn?: string): ObligationCommand => ({
  type: 'MeetObligation',
  data: { obligationId, on: day(on), ...(metOn !== undefined && { metOn: day(metOn) }) },
});
export const met = (on: string, late = false): ObligationEvent => ({
  type: 'ObligationMet',
  data: { ...ref, metOn: day(on), late },
});

export const waive = (on: string, reason = '机构改革'): ObligationCommand => ({
  type: 'WaiveObligation',
  data: { obligationId, on: day(on), reason },
});
export const waived = (on: string, reason = '机构改革'): ObligationEvent => ({
  type: 'ObligationWaived',
  data: { ...ref, waivedOn: day(on), reason },
});

export const hold = (level: Level, until: string): ObligationCommand => ({
  type: 'HoldObligation',
  data: { obligationId, level, until: day(until) },
});
export const held = (level: Level, until: string): ObligationEvent => ({
  type: 'ObligationHeld',
  data: { ...ref, level, until: day(until) },
});

type Contacts = Of<ObligationCommand, 'EvaluateDeadlines'>['data']['contacts'];
const one = (contactId: string): Holders => ({ contactIds: [contactId], vacant: [] });

/** Everyone that the default policy mails, one person a role. */
export const everyone: Contacts = {
  'lead.liaison': one('li'),
  'lead.sectionChief': one('chen'),
  'lead.deputyHead': one('deng'),
  'support.liaison': one('zhao'),
  'organization.liaison': one('li'),
  'organization.sectionChief': one('chen'),
  'office.approver': one('wang'),
};

/** An evaluation at 08:30 of that day, or at the moment given. */
export const look = (
  on: string,
  { contacts = everyone, by = policy }: { contacts?: Contacts; by?: Policy } = {},
): Of<ObligationCommand, 'EvaluateDeadlines'> => ({
  type: 'EvaluateDeadlines',
  data: { obligationId, at: morning(on), policy: by, calendar: stateCouncilCalendar, contacts },
});

type Issued = Of<ObligationEvent, 'ReminderIssued'>['data'];

/** The first reminder, to the liaisons of both sides; the other rules say what differs. */
export function issued(on: string, facts: Partial<Issued> = {}): ObligationEvent {
  const { subject, number, planTitle, dueOn } = open().data;
  const toLiaisons: readonly Audience[] = ['lead.liaison', 'support.liaison'];
  return {
    type: 'ReminderIssued',
    data: {
      ...ref,
      subject,
      number,
      planTitle,
      office,
      dueOn,
      dueVersion: 1,
      rule: '-30d',
      form: 'reminder',
      draft: false,
      on: day(on),
      at: morning(on),
      audience: toLiaisons,
      onApproval: [],
      recipients: [
        { role: 'lead.liaison', contactId: 'li' },
        { role: 'support.liaison', contactId: 'zhao' },
      ],
      unresolved: [],
      ...facts,
    },
  };
}

export const superseded = (rule: string, by: string): ObligationEvent => ({
  type: 'ReminderSuperseded',
  data: { ...ref, dueVersion: 1, rule, by },
});

/** Of the first reminder, that its lead's head was found; the facts say what differs. */
export const foundOf = (on: string, facts: Partial<Found> = {}): Found => ({
  dueVersion: 1,
  rule: '-30d',
  form: 'reminder',
  draft: false,
  on: day(on),
  at: morning(on),
  recipients: [{ role: 'lead.head', contactId: 'xu' }],
  resolved: [{ role: 'lead.head', ...namedOrganization(education) }],
  ...facts,
});
export const findRecipients = (...found: readonly Found[]): ObligationCommand => ({
  type: 'FindRecipients',
  data: { obligationId, found },
});
export const found = (on: string, facts: Partial<Found> = {}): ObligationEvent => ({
  type: 'RecipientsFound',
  data: { ...ref, ...foundOf(on, facts) },
});
export const closeVacancies = (on: string, reason: string): ObligationCommand => ({
  type: 'CloseVacancies',
  data: { obligationId, on: day(on), reason },
});
export const vacanciesClosed = (on: string, reason: string): ObligationEvent => ({
  type: 'VacanciesClosed',
  data: { ...ref, on: day(on), reason },
});
