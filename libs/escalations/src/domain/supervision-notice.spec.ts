import { fold } from '#kernel';
import { goldenSuite, specFor } from '#testing';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';
import * as cases from './escalation.fixtures.ts';
import { escalationDecider } from './escalation.ts';
import { type EscalationEvent } from './escalation.events.ts';
import { type SupervisionNoticeEvent } from './supervision-notice.events.ts';
import { issue, issued } from './supervision-notice.fixtures.ts';
import { demandIssuable, noticeRegister } from './supervision-notice.ts';

const given = specFor(noticeRegister);
const another = { obligationId: 'zezhou.t2.县科协' };

describe('the number of a paper', () => {
  it('begins at 1, before an office has said its word', () =>
    given()
      .when(issue())
      .then(issued({ serial: 1, agency: '督' })));

  it('is the next of its year and colour', () =>
    given(issued(), issued({ ...another, level: 'blue' }))
      .when(issue(another))
      .then(issued({ ...another, serial: 2 })));

  it('begins anew with the year', () =>
    given(issued({ serial: 7 }))
      .when(issue({ ...another, issuedOn: day('2027-01-04') }))
      .then(issued({ ...another, issuedOn: day('2027-01-04'), year: 2027, serial: 1 })));

  it('follows the word that the office used last', () =>
    given(issued({ agency: '清督' }))
      .when(issue(another))
      .then(issued({ ...another, agency: '清督', serial: 2 })));

  it('takes another word, and goes on counting', () =>
    given(issued({ agency: '清督' }))
      .when(issue({ ...another, agency: '清政督' }))
      .then(issued({ ...another, agency: '清政督', serial: 2 })));

  it('is not given twice for one level of one case, in the next year neither', () =>
    given(issued())
      .when(issue({ issuedOn: day('2027-01-04') }))
      .thenNothing());

  it('is another for the next case', () =>
    given(issued())
      .when(issue({ case: 2 }))
      .then(issued({ case: 2, serial: 2 })));
});

describe('a paper', () => {
  const after = (...events: readonly EscalationEvent[]) => fold(escalationDecider, events);
  const [blue, red] = [cases.raised('blue', '2026-01-04'), cases.raised('red', '2026-01-15')];

  it('is issued at the level that a case has', () =>
    expect(demandIssuable(after(blue), 'blue')).toMatchObject({ level: 'blue' }));

  it('is red when it is signed, and not before', () => {
    expect(() => demandIssuable(after(red), 'red')).toThrow('尚未签发');
    expect(() => demandIssuable(after(red, cases.declined('2026-01-16')), 'red')).toThrow();
    const signed = after(red, cases.approved('2026-01-16'));
    expect(demandIssuable(signed, 'red')).toMatchObject({ redCard: 'approved' });
  });

  it('is not issued for what is over, or was never raised', () => {
    const over = after(blue, cases.lifted('2026-01-06'));
    expect(() => demandIssuable(over, 'blue')).toThrow('无需再编发督办单');
    expect(() => demandIssuable(after(), 'blue')).toThrow('未列入过三色督办');
  });
});

const stored = goldenSuite<SupervisionNoticeEvent>(
  'escalations',
  { SupervisionNoticeIssued: issued({ agency: '清督', serial: 2 }) },
  new URL('golden/notices/', import.meta.url),
);

it('stored papers are understood for ever', () =>
  expect(fold(noticeRegister, stored())).toEqual({
    agency: '清督',
    serials: { '2026.red': 2 },
    issued: ['zezhou.t1.县教育局|1|red'],
  }));
