import { readdirSync, readFileSync } from 'node:fs';
import { type Event, fold } from '#kernel';
import { contactDecider } from './contact.ts';
import { type ContactEvent } from './contact.events.ts';
import { organizationDecider } from './organization.ts';
import { type OrganizationEvent } from './organization.events.ts';

/** The compiler demands every type here; the spec fails until it has a file. */
const CONTACT: Readonly<Record<ContactEvent['type'], number>> = {
  ContactRegistered: 1,
  ContactChanged: 2,
  DeputyNamed: 3,
  DeputyEnded: 4,
  RolesTakenOver: 5,
  ContactHandedOver: 6,
  ContactRemoved: 7,
};
const ORGANIZATION: Readonly<Record<OrganizationEvent['type'], number>> = {
  OrganizationRegistered: 1,
  OrganizationChanged: 2,
  OrganizationRemoved: 3,
};
const folder = new URL('golden/', import.meta.url);

function stored<E extends Event>(types: Readonly<Record<E['type'], number>>): readonly E[] {
  return Object.keys(types).map((type) => {
    const data: unknown = JSON.parse(readFileSync(new URL(`${type}.v1.json`, folder), 'utf8'));
    return { type, data } as E;
  });
}

describe('facts of the directory as they are stored', () => {
  it('are kept in one form for each type', () =>
    expect(readdirSync(folder).sort()).toEqual(
      Object.keys({ ...CONTACT, ...ORGANIZATION })
        .map((type) => `${type}.v1.json`)
        .sort(),
    ));

  it('stored facts of a contact fold to the same state as ever', () => {
    const life = stored<ContactEvent>(CONTACT);
    expect(fold(contactDecider, life.slice(0, 5))).toEqual({
      status: 'registered',
      region: 'zezhou',
      organization: '县财政局',
      name: '王芳',
      email: 'wf@czj.example.cn',
      roles: ['liaison', 'sectionChief', 'head'],
      deputies: [{ deputyId: 'c2', from: '2025-11-03', to: '2025-11-09' }],
      predecessors: ['c0', 'b9'],
      successor: null,
    });
    expect(fold(contactDecider, life)).toMatchObject({ status: 'removed', successor: 'c2' });
  });

  it('stored facts of an organization fold to the same state as ever', () => {
    const life = stored<OrganizationEvent>(ORGANIZATION);
    const before = { name: '县卫生健康和体育局', parent: '县人民政府', aliases: [], members: [] };
    expect(fold(organizationDecider, life.slice(0, 1))).toEqual({
      ...{ status: 'registered', region: 'zezhou' },
      ...before,
    });
    expect(fold(organizationDecider, life)).toEqual({
      ...{ status: 'removed', region: 'zezhou' },
      ...{ ...before, parent: null, aliases: ['县卫体局'] },
    });
  });
});
