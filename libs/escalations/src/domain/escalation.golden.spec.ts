import { fold } from '#kernel';
import { goldenSuite } from '#testing';
import { type EscalationEvent } from './escalation.events.ts';
import * as cases from './escalation.fixtures.ts';
import * as duties from '../../../obligations/src/domain/obligation.fixtures.ts';
import { escalationDecider } from './escalation.ts';

const stored = goldenSuite<EscalationEvent>(
  'escalations',
  {
    EscalationRaised: cases.raised('red', '2026-01-15'),
    EscalationAcknowledged: cases.acknowledged('red', '2026-01-20'),
    RedCardDeclined: cases.declined('2026-01-16'),
    RedCardApproved: cases.approved('2026-01-16'),
    EscalationLowered: cases.lowered('red', 'yellow', '2026-01-17'),
    EscalationUrged: cases.urged('u1', '2026-01-17'),
    UrgeAnswered: cases.urgeAnswered('u1', '2026-01-18'),
    EscalationLifted: cases.lifted('2026-01-19'),
    EscalationResolved: cases.resolved('2026-01-20'),
  },
  new URL('golden/', import.meta.url),
);

it('stored facts of a case are understood for ever', () =>
  expect(fold(escalationDecider, stored())).toEqual({
    status: 'resolved',
    ref: duties.ref,
    subject: '提升科学教育水平',
    case: 1,
    level: 'yellow',
    redCard: 'withdrawn',
    onApproval: ['lead.head'],
    promisedOn: null,
    promises: { red: 1 },
    urges: [
      {
        urgeId: 'u1',
        on: '2026-01-17',
        by: 'phone',
        to: '李主任',
        note: '请本周内报送材料',
        answer: '本周五前报送',
      },
    ],
    ended: 'met',
    endedOn: '2026-01-20',
    rungs: ['1:+10wd'],
  }));
