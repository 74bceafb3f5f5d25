import { type LocalDate } from '#kernel';
import { namedOrganization, specFor } from '#testing';
import { type LetterAddressed } from './addressing.events.ts';
import { addressingDecider, addressingStream } from './addressing.ts';

const given = specFor(addressingDecider);
const addressed = (contactId: string): LetterAddressed => ({
  type: 'LetterAddressed',
  data: {
    letterId: 'red.e1',
    planId: 'zezhou',
    region: 'zezhou',
    office: '县督查室',
    body: { kind: 'red', on: '2026-01-16' as LocalDate, groups: [] },
    to: [
      {
        role: 'lead.head',
        people: [{ contactId, name: '徐', ...namedOrganization('县教育局') }],
        vacant: [],
      },
    ],
  },
});
const address = (contactId: string) =>
  ({ type: 'AddressLetter', data: addressed(contactId).data }) as const;

it('whom a letter goes to is said once, whoever holds the role later', () => {
  given().when(address('xu')).then(addressed('xu'));
  given(addressed('xu')).when(address('wang')).thenNothing();
});

it('whom a letter goes to is kept in a stream of its own', () =>
  expect(addressingStream('red.e1')).toBe('addressing-red.e1'));
