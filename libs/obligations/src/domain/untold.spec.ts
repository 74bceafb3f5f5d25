import { namedOrganization, specFor } from '#testing';
import { rescheduled } from './obligation-due.fixtures.ts';
import {
  claimed,
  closeVacancies,
  education,
  findRecipients,
  found,
  foundOf,
  issued,
  met,
  opened,
  science,
  vacanciesClosed,
} from './obligation.fixtures.ts';
import { obligationDecider } from './obligation.ts';

const given = specFor(obligationDecider);
const head = { role: 'lead.head', ...namedOrganization(education) } as const;
const support = { role: 'support.liaison', ...namedOrganization(science) } as const;
const untold = issued('2025-12-01', { unresolved: [head, support] });

describe('who could not be told of a notice', () => {
  it('is told once somebody holds the role, and not again', () => {
    given(opened(), untold)
      .when(findRecipients(foundOf('2025-12-01')))
      .then(found('2025-12-01'));
    given(opened(), untold, found('2025-12-01'))
      .when(findRecipients(foundOf('2025-12-01', { resolved: [head, support] })))
      .then(found('2025-12-01', { resolved: [support] }));
  });

  it('of two notices is told of both, each with its own rule', () => {
    const second = { rule: '-10wd', unresolved: [head] };
    given(opened(), untold, issued('2025-12-17', second))
      .when(findRecipients(foundOf('2025-12-01'), foundOf('2025-12-17', { rule: '-10wd' })))
      .then(found('2025-12-01'), found('2025-12-17', { rule: '-10wd' }));
  });

  it('is not told of what is done, handed in, or was planned for another date', () => {
    for (const fact of [
      met('2025-12-02'),
      claimed('2025-12-02'),
      rescheduled('2026-03-31', '2025-12-02'),
    ]) {
      given(opened(), untold, fact)
        .when(findRecipients(foundOf('2025-12-01')))
        .thenNothing();
    }
    given(opened(), issued('2025-12-01'))
      .when(findRecipients(foundOf('2025-12-01')))
      .thenNothing();
    // Found for the date before, while the same step of the new one has reached nobody either.
    const again = issued('2026-03-01', { dueVersion: 2, unresolved: [head] });
    given(opened(), untold, rescheduled('2026-03-31', '2025-12-02'), again)
      .when(findRecipients(foundOf('2025-12-01')))
      .thenNothing();
  });

  it('is no problem once a person has closed it with a reason, until the next notice', () => {
    const closing = closeVacancies('2025-12-03', '已电话告知');
    given(opened(), untold).when(closing).then(vacanciesClosed('2025-12-03', '已电话告知'));
    given(opened(), untold).when(closeVacancies('2025-12-03', ' ')).thenRefused('reason-missing');
    given(opened(), issued('2025-12-01')).when(closing).thenNothing();
    const closed = vacanciesClosed('2025-12-03', '已电话告知');
    given(opened(), untold, closed)
      .when(findRecipients(foundOf('2025-12-01')))
      .thenNothing();
    const next = issued('2025-12-17', { rule: '-10wd', unresolved: [head] });
    given(opened(), untold, closed, next)
      .when(findRecipients(foundOf('2025-12-01'), foundOf('2025-12-17', { rule: '-10wd' })))
      .then(found('2025-12-17', { rule: '-10wd' }));
  });
});
