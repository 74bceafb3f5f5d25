import { type Of } from '#kernel';
import { type OrganizationCommand } from './organization.ts';
import { type OrganizationEvent, type OrganizationFields } from './organization.events.ts';

/** The health bureau of a county, which its plans call by a shorter name too. */
export const healthBureau: OrganizationFields = {
  region: 'zezhou',
  name: '县卫生健康和体育局',
  parent: '县人民政府',
  aliases: ['县卫体局'],
  members: [],
};

type Fields = Partial<OrganizationFields>;

export const registerOrganization = (
  fields: Fields = {},
): Of<OrganizationCommand, 'RegisterOrganization'> => ({
  type: 'RegisterOrganization',
  data: { organizationId: 'o1', ...healthBureau, ...fields },
});

export const removeOrganization = (reason = ''): Of<OrganizationCommand, 'RemoveOrganization'> => ({
  type: 'RemoveOrganization',
  data: { organizationId: 'o1', reason },
});

const asItIs = (fields: Fields) => {
  const whole = { ...healthBureau, ...fields };
  return { organizationId: 'o1', organization: whole.name, ...whole };
};

export const organizationRegistered = (fields: Fields = {}): OrganizationEvent => ({
  type: 'OrganizationRegistered',
  data: asItIs(fields),
});

export const organizationChanged = (fields: Fields, before: Fields): OrganizationEvent => ({
  type: 'OrganizationChanged',
  data: { ...asItIs(fields), before },
});

export const organizationRemoved = (reason = '', fields: Fields = {}): OrganizationEvent => ({
  type: 'OrganizationRemoved',
  data: { ...asItIs(fields), reason },
});
