import { type LocalDate, type Of } from '#kernel';
import { namedOrganization } from '#testing';
import { type ContactCommand } from './contact.ts';
import { type ContactEvent, type ContactFields, type Deputyship } from './contact.events.ts';

/** 王芳, who speaks for the education bureau of a county. */
export const wangFang: ContactFields = {
  region: 'zezhou',
  ...namedOrganization('县教育局'),
  name: '王芳',
  email: 'wang.fang@jyj.example.cn',
  roles: ['liaison'],
};

const ref = { contactId: 'c1', region: 'zezhou', ...namedOrganization('县教育局') };

export const register = (
  fields: Partial<ContactFields> = {},
): Of<ContactCommand, 'RegisterContact'> => ({
  type: 'RegisterContact',
  data: { contactId: 'c1', ...wangFang, ...fields },
});

export const remove = (reason = ''): Of<ContactCommand, 'RemoveContact'> => ({
  type: 'RemoveContact',
  data: { contactId: 'c1', reason },
});

export const registered = (fields: Partial<ContactFields> = {}): ContactEvent => ({
  type: 'ContactRegistered',
  data: { contactId: 'c1', ...wangFang, ...fields },
});

export const removed = (reason = ''): ContactEvent => ({
  type: 'ContactRemoved',
  data: { ...ref, reason },
});

export const changed = (
  fields: Partial<ContactFields>,
  before: Partial<ContactFields>,
): ContactEvent => ({
  type: 'ContactChanged',
  data: { ...ref, ...fields, before },
});

export const today = '2025-11-03' as LocalDate;

/** 李强 receives for 王芳 for two weeks. */
export const twoWeeks: Deputyship = {
  deputyId: 'c2',
  from: '2025-11-03' as LocalDate,
  to: '2025-11-14' as LocalDate,
};

export const nameDeputy = (
  deputyship: Partial<Record<keyof Deputyship, string>> = {},
): Of<ContactCommand, 'NameDeputy'> => ({
  type: 'NameDeputy',
  data: {
    contactId: 'c1',
    today,
    reason: '休假',
    ...twoWeeks,
    ...(deputyship as Partial<Deputyship>),
  },
});

export const endDeputy = (
  from: string = twoWeeks.from,
  on: string = today,
): Of<ContactCommand, 'EndDeputy'> => ({
  type: 'EndDeputy',
  data: {
    contactId: 'c1',
    reason: '返岗',
    from: from as LocalDate,
    today: on as LocalDate,
  },
});

export const deputyNamed = (
  deputyship: Partial<Record<keyof Deputyship, string>> = {},
): ContactEvent => ({
  type: 'DeputyNamed',
  data: { ...ref, ...twoWeeks, ...(deputyship as Partial<Deputyship>), reason: '休假' },
});

export const deputyEnded = (endedOn: string): ContactEvent => ({
  type: 'DeputyEnded',
  data: { ...ref, ...twoWeeks, endedOn: endedOn as LocalDate, reason: '返岗' },
});

export const takeOver = (
  predecessor = 'c0',
  earlier: readonly string[] = [],
): Of<ContactCommand, 'TakeOverRoles'> => ({
  type: 'TakeOverRoles',
  data: {
    contactId: 'c1',
    on: today,
    predecessor,
    earlier,
    roles: ['head', 'liaison'],
  },
});

export const tookOver = (predecessors: readonly string[]): ContactEvent => ({
  type: 'RolesTakenOver',
  data: {
    ...ref,
    predecessor: predecessors[0] ?? '',
    predecessors,
    on: today,
    roles: ['liaison', 'head'],
    before: { roles: ['liaison'] },
  },
});

export const handOver = (to = 'c2', on: string = today): Of<ContactCommand, 'HandOverContact'> => ({
  type: 'HandOverContact',
  data: {
    contactId: 'c1',
    to,
    today,
    reason: '调离',
    on: on as LocalDate,
  },
});

export const handedOver = (to = 'c2'): ContactEvent => ({
  type: 'ContactHandedOver',
  data: { ...ref, to, on: today, reason: '调离' },
});
