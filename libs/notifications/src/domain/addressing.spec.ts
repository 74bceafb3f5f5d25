import { specFor } from '#testing';
import { addressingDecider, addressingStream, type LettersAddressed } from './addressing.ts';

const given = specFor(addressingDecider);
const addressed = (contactId: string): LettersAddressed => ({
  type: 'LettersAddressed',
  data: {
    eventId: 'e1',
    planId: 'zezhou',
    region: 'zezhou',
    letters: [{ name: 'red.e1', to: [{ role: 'lead.head', contactIds: [contactId], vacant: [] }] }],
  },
});
const address = (contactId: string) =>
  ({ type: 'AddressLetters', data: addressed(contactId).data }) as const;

it('whom mails at once go to is said once, whoever holds the role later', () => {
  given().when(address('xu')).then(addressed('xu'));
  given(addressed('xu')).when(address('wang')).thenNothing();
});

it('whom the mails of a fact go to is kept in a stream of its own', () =>
  expect(addressingStream('e1')).toBe('addressing-e1'));
