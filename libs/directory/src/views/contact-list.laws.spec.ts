import fc from 'fast-check';
import type { RecordedEvent } from '#event-store';
import { fold } from '#kernel';
import { type ContactCommand, contactDecider } from '../domain/contact.ts';
import { register, remove } from '../domain/contact.fixtures.ts';
import { type ContactEvent } from '../domain/contact.events.ts';
import { contactList, type ContactRow } from './contact-list.ts';

const wish: fc.Arbitrary<ContactCommand> = fc.oneof(
  fc
    .record({
      organization: fc.constantFrom('县教育局', '县财政局'),
      email: fc.constantFrom('a@b.cn', 'c@d.cn'),
      roles: fc.constantFrom(['liaison'] as const, ['head', 'liaison'] as const),
    })
    .map((fields) => register(fields)),
  fc.constant(remove('调离')),
);

/** What becomes of a contact when each wish is granted in turn. */
const history = fc.array(wish, { maxLength: 12 }).map((wishes) => {
  const events: ContactEvent[] = [];
  for (const each of wishes) {
    if (events.length === 0 && each.type === 'RemoveContact') continue;
    events.push(...contactDecider.decide(each, fold(contactDecider, events)));
  }
  return events;
});

const rowOf = (events: readonly ContactEvent[]): ContactRow | undefined =>
  events.reduce<ContactRow | undefined>((row, event) => {
    const recorded = event as unknown as RecordedEvent;
    expect(contactList.keys(recorded)).toEqual(['c1']);
    return contactList.evolve(row, recorded, 'c1');
  }, undefined);

describe('the list of contacts', () => {
  it('shows after any history the contact as its own rules know it, and nothing when removed', () =>
    fc.assert(
      fc.property(history, (events) => {
        const { status, ...fields } = fold(contactDecider, events);
        const expected = status === 'registered' ? { contactId: 'c1', ...fields } : undefined;
        expect(rowOf(events)).toEqual(expected);
      }),
    ));

  it('does not mind events of others', () => {
    const other = { type: 'UserDisabled', data: {} } as RecordedEvent;
    expect(contactList.keys(other)).toEqual([]);
  });
});
