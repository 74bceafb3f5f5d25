import { fold, type LocalDate } from '#kernel';
import { goldenSuite, namedOrganization } from '#testing';
import { contactDecider } from './contact.ts';
import { type ContactEvent } from './contact.events.ts';
import { registered } from './contact.fixtures.ts';
import { organizationDecider } from './organization.ts';
import { type OrganizationEvent } from './organization.events.ts';
import { organizationRegistered } from './organization.fixtures.ts';

const day = (text: string): LocalDate => text as LocalDate;
const contact = { contactId: 'c1', region: 'zezhou', ...namedOrganization('县财政局') };
const absence = { deputyId: 'c2', from: day('2025-11-03'), to: day('2025-11-14') };
const bureau = {
  organizationId: 'o1',
  organization: '县卫生健康和体育局',
  region: 'zezhou',
  name: '县卫生健康和体育局',
  parent: null,
  aliases: ['县卫体局'],
  members: [],
};

const stored = goldenSuite<ContactEvent | OrganizationEvent>(
  'the directory',
  {
    ContactRegistered: registered({ roles: ['liaison', 'sectionChief'] }),
    ContactChanged: {
      type: 'ContactChanged',
      data: {
        ...contact,
        email: 'wf@czj.example.cn',
        before: { ...namedOrganization('县教育局'), email: 'wang.fang@jyj.example.cn' },
      },
    },
    DeputyNamed: { type: 'DeputyNamed', data: { ...contact, ...absence, reason: '休假' } },
    DeputyEnded: {
      type: 'DeputyEnded',
      data: { ...contact, ...absence, endedOn: day('2025-11-10'), reason: '提前返岗' },
    },
    RolesTakenOver: {
      type: 'RolesTakenOver',
      data: {
        ...contact,
        predecessor: 'c0',
        predecessors: ['c0', 'b9'],
        on: day('2025-11-10'),
        roles: ['liaison', 'sectionChief', 'head'],
        before: { roles: ['liaison', 'sectionChief'] },
      },
    },
    ContactHandedOver: {
      type: 'ContactHandedOver',
      data: { ...contact, to: 'c2', on: day('2025-12-01'), reason: '调离' },
    },
    ContactRemoved: { type: 'ContactRemoved', data: { ...contact, reason: '调离' } },
    OrganizationRegistered: organizationRegistered({ aliases: [] }),
    OrganizationChanged: {
      type: 'OrganizationChanged',
      data: { ...bureau, before: { parent: '县人民政府', aliases: [] } },
    },
    OrganizationRemoved: { type: 'OrganizationRemoved', data: { ...bureau, reason: '撤并' } },
  },
  new URL('golden/', import.meta.url),
);

it('stored facts of a contact are understood for ever', () => {
  const life = stored(
    'ContactRegistered',
    'ContactChanged',
    'DeputyNamed',
    'DeputyEnded',
    'RolesTakenOver',
  );
  const gone = stored('ContactHandedOver', 'ContactRemoved');
  expect(fold(contactDecider, life)).toEqual({
    status: 'registered',
    region: 'zezhou',
    organization: '县财政局',
    organizationId: 'id-县财政局',
    name: '王芳',
    email: 'wf@czj.example.cn',
    phone: '',
    roles: ['liaison', 'sectionChief', 'head'],
    deputies: [{ deputyId: 'c2', from: '2025-11-03', to: '2025-11-09' }],
    predecessors: ['c0', 'b9'],
    successor: null,
    handedOn: null,
  });
  expect(fold(contactDecider, [...life, ...gone])).toMatchObject({
    status: 'removed',
    successor: 'c2',
    handedOn: '2025-12-01',
  });
});

it('stored facts of an organization are understood for ever', () => {
  const life = stored('OrganizationRegistered', 'OrganizationChanged', 'OrganizationRemoved');
  const before = { name: '县卫生健康和体育局', parent: '县人民政府', aliases: [], members: [] };
  expect(fold(organizationDecider, life.slice(0, 1))).toEqual({
    status: 'registered',
    region: 'zezhou',
    ...before,
  });
  expect(fold(organizationDecider, life)).toEqual({
    status: 'removed',
    region: 'zezhou',
    ...before,
    parent: null,
    aliases: ['县卫体局'],
  });
});
