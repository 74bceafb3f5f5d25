import { fold } from '#kernel';
import { goldenSuite, namedOrganization } from '#testing';
import { type ObligationEvent } from './obligation.events.ts';
import * as dates from './obligation-due.fixtures.ts';
import * as duties from './obligation.fixtures.ts';
import { obligationDecider } from './obligation.ts';

const stored = goldenSuite<ObligationEvent>(
  'obligations',
  {
    ObligationOpened: duties.opened(),
    ObligationBaselined: duties.baselined('2025-12-31'),
    ObligationClaimed: duties.claimed('2025-12-08'),
    ObligationReturned: duties.returned('2025-12-10'),
    ReminderSuperseded: duties.superseded('-30d', '-10wd'),
    ReminderIssued: duties.issued('2025-12-17', {
      rule: '-10wd',
      unresolved: [{ role: 'support.liaison', ...namedOrganization(duties.science) }],
    }),
    RecipientsFound: duties.found('2025-12-17', {
      rule: '-10wd',
      recipients: [{ role: 'support.liaison', contactId: 'kx-1' }],
      resolved: [{ role: 'support.liaison', ...namedOrganization(duties.science) }],
    }),
    VacanciesClosed: duties.vacanciesClosed('2025-12-18', '已电话告知'),
    ObligationHeld: duties.held('blue', '2026-01-20'),
    ObligationWaived: duties.waived('2026-01-21'),
    ObligationMet: duties.met('2026-01-20', true),
    ObligationSuspended: dates.suspended('2025-12-10'),
    ObligationResumed: dates.resumed(['2025-12-10', '2025-12-24'], 10, '2026-01-15'),
    ObligationRescheduled: dates.rescheduled('2026-03-31', '2026-01-10', {
      before: '2026-01-15',
      dueVersion: 3,
    }),
    ObligationRevised: dates.revised('提升科学素质'),
    ObligationMissed: dates.missed('2026-04-10'),
    ObligationReopened: dates.reopened('2026-04-20', '2026-06-30', {
      before: '2026-03-31',
      dueVersion: 4,
    }),
  },
  new URL('golden/', import.meta.url),
);

const LIFE = [
  'ObligationOpened',
  'ObligationBaselined',
  'ObligationClaimed',
  'ObligationReturned',
  'ReminderSuperseded',
  'ReminderIssued',
  'RecipientsFound',
  'VacanciesClosed',
  'ObligationHeld',
  'ObligationWaived',
  'ObligationMet',
] as const;
const DATES = [
  'ObligationSuspended',
  'ObligationResumed',
  'ObligationRescheduled',
  'ObligationRevised',
  'ObligationMissed',
  'ObligationReopened',
] as const;

describe('what was stored is understood for ever', () => {
  it('stored events of an obligation are understood for ever', () =>
    expect(fold(obligationDecider, stored(...LIFE))).toMatchObject({
      status: 'met',
      ref: duties.ref,
      terms: {
        kind: 'task',
        dueOn: '2025-12-31',
        since: '2025-11-03',
        holds: [
          { claimedOn: '2025-12-08', returnedOn: '2025-12-10' },
          { level: 'blue', until: '2026-01-20' },
        ],
      },
      policy: { name: 'default', version: 1 },
      recorded: ['-30d', '-10wd'],
      baselined: true,
    }));

  it('stored dates of an obligation are understood for ever', () =>
    expect(fold(obligationDecider, stored('ObligationOpened', ...DATES))).toMatchObject({
      status: 'open',
      dueVersion: 4,
      wording: { subject: '提升科学素质', supports: [] },
      terms: { dueOn: '2026-06-30', since: '2026-04-20' },
    }));
});
