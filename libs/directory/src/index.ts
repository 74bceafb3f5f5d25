export * from './domain/contact.ts';
export * from './domain/contact-role.ts';
export * from './domain/contacts-by-role.ts';
export * from './domain/organization.ts';
export type * from './domain/contact.events.ts';
export type * from './domain/organization.events.ts';
export { DirectoryModule } from './directory.module.ts';
export { registerNamed } from './slices/register-named/register-named.ts';
export { ChangeContact } from './slices/change-contact.handler.ts';
export {
  contactList,
  type ContactRow,
  successorList,
  type SuccessorRow,
} from './views/contact-list.ts';
export {
  organizationList,
  type OrganizationNameRow,
  organizationNameKey,
  organizationNames,
  type OrganizationRow,
} from './views/organization-list.ts';
export {
  organizationIdsNow,
  organizationIdsIn,
  organizationsNamed,
} from './views/organization-ids.ts';
export { namesBelow } from './views/names-below.ts';
export { receiversOf } from './views/receivers.ts';
