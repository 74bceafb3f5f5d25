import { type Of } from '#kernel';
import { type ContactCommand } from './contact.ts';
import { type ContactEvent, type ContactFields } from './contact.events.ts';

/** 王芳, who speaks for the education bureau of a county. */
export const wangFang: ContactFields = {
  region: 'zezhou',
  organization: '县教育局',
  name: '王芳',
  email: 'wang.fang@jyj.example.cn',
  roles: ['liaison'],
};

export const register = (
  fields: Partial<ContactFields> = {},
  within: string | null = null,
): Of<ContactCommand, 'RegisterContact'> => ({
  type: 'RegisterContact',
  data: { contactId: 'c1', within, ...wangFang, ...fields },
});

export const remove = (
  reason = '',
  within: string | null = null,
): Of<ContactCommand, 'RemoveContact'> => ({
  type: 'RemoveContact',
  data: { contactId: 'c1', reason, within },
});

export const registered = (fields: Partial<ContactFields> = {}): ContactEvent => ({
  type: 'ContactRegistered',
  data: { contactId: 'c1', ...wangFang, ...fields },
});

export const removed = (reason = ''): ContactEvent => ({
  type: 'ContactRemoved',
  data: { contactId: 'c1', region: 'zezhou', organization: '县教育局', reason },
});

export const changed = (
  fields: Partial<ContactFields>,
  before: Partial<ContactFields>,
): ContactEvent => ({
  type: 'ContactChanged',
  data: { contactId: 'c1', region: 'zezhou', organization: '县教育局', ...fields, before },
});
