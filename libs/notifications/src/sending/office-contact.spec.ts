import { namedOrganization } from '#testing';
import { Contacts } from '#obligations';
import { office } from '../../../obligations/src/domain/obligation.fixtures.ts';
import { officeContact } from './office-contact.ts';

/** Liaisons of the office, by id. */
const directory = (people: Readonly<Record<string, { name: string; phone?: string }>>): Contacts =>
  new (class extends Contacts {
    override holding(): ReturnType<Contacts['holding']> {
      const held = { contactIds: Object.keys(people), vacant: [] };
      return Promise.resolve({ 'office.liaison': held });
    }
    override get(contactId: string): ReturnType<Contacts['get']> {
      const person = people[contactId];
      const whose = { region: 'zezhou', ...namedOrganization(office), email: 'a@b.cn' };
      return Promise.resolve(person && { contactId, ...whose, ...person });
    }
  })();
const calls = (people: Parameters<typeof directory>[0]) =>
  officeContact(directory(people), { region: 'zezhou', office });

describe('whom to call at the office that signs a letter', () => {
  it('is its first liaison with a telephone', async () => {
    const found = await calls({
      a: { name: '王建国' },
      b: { name: '李芳', phone: '0356-3031234' },
      c: { name: '赵敏', phone: '0356-3035678' },
    });
    expect(found).toEqual({ name: '李芳', phone: '0356-3031234' });
  });

  it('is nobody where no telephone is registered', async () => {
    expect(await calls({ a: { name: '王建国', phone: '' } })).toBeUndefined();
    expect(await calls({})).toBeUndefined();
  });
});
