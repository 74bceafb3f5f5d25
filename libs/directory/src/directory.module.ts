import { Module } from '@nestjs/common';
import { GetContactsController } from './slices/get-contacts/get-contacts.http.ts';
import { GetOrganizationsController } from './slices/get-organizations/get-organizations.http.ts';
import { ImportContactsController } from './slices/import-contacts/import-contacts.http.ts';
import { ImportOrganizationsController } from './slices/import-organizations/import-organizations.http.ts';
import { RegisterContactHandler } from './slices/register-contact/register-contact.handler.ts';
import { RegisterContactController } from './slices/register-contact/register-contact.http.ts';
import { OrganizationRegister } from './slices/register-organization/organization-register.ts';
import { RegisterOrganizationController } from './slices/register-organization/register-organization.http.ts';
import { RemoveContactHandler } from './slices/remove-contact/remove-contact.handler.ts';
import { RemoveContactController } from './slices/remove-contact/remove-contact.http.ts';
import { RemoveOrganizationController } from './slices/remove-organization/remove-organization.http.ts';

@Module({
  controllers: [
    GetContactsController,
    GetOrganizationsController,
    ImportContactsController,
    ImportOrganizationsController,
    RegisterContactController,
    RegisterOrganizationController,
    RemoveContactController,
    RemoveOrganizationController,
  ],
  providers: [OrganizationRegister, RegisterContactHandler, RemoveContactHandler],
})
export class DirectoryModule {}
