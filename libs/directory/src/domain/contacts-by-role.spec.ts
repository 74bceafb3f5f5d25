import fc from 'fast-check';
import { contactsByRole } from './contacts-by-role.ts';

const people = [
  { contactId: 'c3', organization: '县教育局', roles: ['liaison', 'sectionChief'] },
  { contactId: 'c1', organization: '县教育局', roles: ['liaison'] },
  { contactId: 'c2', organization: '县财政局', roles: ['liaison'] },
  { contactId: 'c4', organization: '县科协', roles: ['liaison'] },
  { contactId: 'c5', organization: '县督查室', roles: ['approver', 'liaison'] },
];
const sides = { organization: '县教育局', supports: ['县财政局', '县科协'], office: '县督查室' };

describe('who holds a role for an obligation', () => {
  it.each([
    ['lead.liaison', ['c1', 'c3'], []],
    ['organization.sectionChief', ['c3'], []],
    ['support.liaison', ['c2', 'c4'], []],
    ['support.deputyHead', [], ['县财政局', '县科协']],
    ['office.approver', ['c5'], []],
    ['lead.head', [], ['县教育局']],
  ] as const)('%s', (audience, contactIds, vacant) =>
    expect(contactsByRole(people, sides, audience)).toEqual({ contactIds, vacant }),
  );

  it('names the one organization of a side that has nobody, beside the people of the others', () => {
    const supports = ['县财政局', '县气象局', '县科协'];
    expect(contactsByRole(people, { ...sides, supports }, 'support.liaison')).toEqual({
      contactIds: ['c2', 'c4'],
      vacant: ['县气象局'],
    });
  });

  it('lacks nobody where nobody supports', () =>
    expect(contactsByRole(people, { ...sides, supports: [] }, 'support.liaison')).toEqual({
      contactIds: [],
      vacant: [],
    }));

  it('does not depend on the order of the contacts, and names each once', () => {
    const shuffled = fc.shuffledSubarray([...people, ...people], { minLength: 10 });
    fc.assert(
      fc.property(shuffled, (rows) =>
        expect(contactsByRole(rows, sides, 'lead.liaison').contactIds).toEqual(['c1', 'c3']),
      ),
    );
  });
});
