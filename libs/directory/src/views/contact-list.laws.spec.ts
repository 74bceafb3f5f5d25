import fc from 'fast-check';
import type { RecordedEvent } from '#event-store';
import { Rejection } from '#contract';
import { fold } from '#kernel';
import { type ContactCommand, contactDecider } from '../domain/contact.ts';
import {
  endDeputy,
  handOver,
  nameDeputy,
  register,
  remove,
  takeOver,
} from '../domain/contact.fixtures.ts';
import { type ContactEvent } from '../domain/contact.events.ts';
import { contactList, type ContactRow, successorList, type SuccessorRow } from './contact-list.ts';

const command: fc.Arbitrary<ContactCommand> = fc.oneof(
  fc
    .record({
      organization: fc.constantFrom('县教育局', '县财政局'),
      organizationId: fc.constantFrom('e-1', 'f-1'),
      email: fc.constantFrom('a@b.cn', 'c@d.cn'),
      phone: fc.constantFrom('', '3031234'),
      roles: fc.constantFrom(['liaison'] as const, ['head', 'liaison'] as const),
    })
    .map((fields) => register(fields)),
  fc.constant(remove('调离')),
  fc.constantFrom('c2', 'c3').map((deputyId) => nameDeputy({ deputyId })),
  fc.constant(nameDeputy({ from: '2025-11-15', to: '2025-11-20' })),
  fc.constantFrom('2025-11-02', '2025-11-09').map((on) => endDeputy('2025-11-03', on)),
  fc.constantFrom('c0', 'c9').map((predecessor) => takeOver(predecessor, ['b9'])),
  fc.constantFrom('c2', 'c3').map((to) => handOver(to)),
);

function granted(wanted: ContactCommand, events: readonly ContactEvent[]): readonly ContactEvent[] {
  try {
    return contactDecider.decide(wanted, fold(contactDecider, events));
  } catch (error) {
    if (error instanceof Rejection) return [];
    throw error;
  }
}

/** What becomes of a contact when each command is carried out in turn. */
const history = fc.array(command, { maxLength: 12 }).map((commands) => {
  const events: ContactEvent[] = [];
  for (const each of commands) {
    const decided = granted(each, events);
    events.push(...decided);
    // A command that was carried out yields nothing when repeated.
    if (decided.length > 0) expect(granted(each, events)).toEqual([]);
  }
  return events;
});

const rowOf = (events: readonly ContactEvent[]): ContactRow | undefined =>
  events.reduce<ContactRow | undefined>((row, event) => {
    const recorded = event as unknown as RecordedEvent;
    expect(contactList.keys(recorded)).toEqual(['c1']);
    return contactList.evolve(row, recorded, 'c1');
  }, undefined);

const successorOf = (events: readonly ContactEvent[]): SuccessorRow | undefined =>
  events.reduce<SuccessorRow | undefined>((row, event) => {
    const recorded = event as unknown as RecordedEvent;
    const [key] = successorList.keys(recorded);
    return key === undefined ? row : successorList.evolve(row, recorded, key);
  }, undefined);

describe('the list of contacts', () => {
  it('shows after any history the contact as its own rules know it, and nothing when removed', () =>
    fc.assert(
      fc.property(history, (events) => {
        const state = fold(contactDecider, events);
        if (state.status === 'none') {
          expect(rowOf(events)).toBeUndefined();
          return;
        }
        const { status, successor, handedOn: _day, ...fields } = state;
        const expected = status === 'registered' ? { contactId: 'c1', ...fields } : undefined;
        expect(successorOf(events)).toEqual(
          successor === null ? undefined : { contactId: 'c1', successor },
        );
        expect(rowOf(events)).toEqual(expected);
      }),
    ));

  it('does not mind events of others', () => {
    const other = { type: 'UserDisabled', data: {} } as RecordedEvent;
    expect(contactList.keys(other)).toEqual([]);
  });
});
