import { changes, lists, reads } from './codes.ts';

const SHEET = [
  'sheet-unreadable',
  'sheet-too-large',
  'files-waiting',
  'sheet-empty',
  'sheet-column-twice',
  'sheet-columns-missing',
] as const;
const CONTACT = ['contact-not-found', 'contact-removed'] as const;
const REGION = ['region-missing', 'region-unclear'] as const;
const CONTACT_FIELDS = [
  'contact-id-malformed',
  'contact-role-missing',
  'contact-role-unknown',
  'email-malformed',
  'email-domain-not-allowed',
  'name-malformed',
  'organization-malformed',
  'phone-malformed',
  'region-malformed',
  ...REGION,
] as const;
const ORGANIZATION_FIELDS = [
  'organization-id-malformed',
  'organization-malformed',
  'organization-names-too-many',
  'region-malformed',
  ...REGION,
  'organization-elsewhere',
  'organization-circle',
  'organization-has-parts',
  'organization-name-taken',
  'organization-parent-unknown',
  'organization-parent-name-used',
] as const;

export const directoryProblems = {
  listContacts: lists(),
  registerContact: changes(...CONTACT_FIELDS, 'contact-removed', 'contact-handed-over'),
  importContacts: changes(...SHEET, 'contacts-missing', ...REGION),
  removeContact: changes(...CONTACT),
  handOverContact: changes(
    ...CONTACT,
    'contact-handed-over',
    'handover-to-self',
    'handover-in-future',
    'handover-elsewhere',
  ),
  nameDeputy: changes(
    ...CONTACT,
    'deputy-is-self',
    'deputy-dates-reversed',
    'deputy-dates-past',
    'deputy-overlaps',
    'deputy-circle',
    'deputy-chain-too-long',
    'deputy-not-registered',
  ),
  endDeputy: changes(...CONTACT, 'deputy-not-found', 'deputy-dates-past'),
  listOrganizations: lists(),
  registerOrganization: changes(...ORGANIZATION_FIELDS),
  importOrganizations: changes(...SHEET, 'organizations-missing', ...REGION),
  removeOrganization: changes('organization-not-found', 'organization-has-parts'),
  listGaps: reads(),
};
