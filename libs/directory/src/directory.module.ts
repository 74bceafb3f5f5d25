import { Module } from '@nestjs/common';
import { ChangeContactHandler } from './slices/change-contact.handler.ts';
import { EndDeputyController } from './slices/end-deputy/end-deputy.http.ts';
import { GetContactsController } from './slices/get-contacts/get-contacts.http.ts';
import { GetGapsController } from './slices/get-gaps/get-gaps.http.ts';
import { GetOrganizationsController } from './slices/get-organizations/get-organizations.http.ts';
import { HandOverContactHandler } from './slices/hand-over-contact/hand-over-contact.handler.ts';
import { HandOverContactController } from './slices/hand-over-contact/hand-over-contact.http.ts';
import { ImportContactsController } from './slices/import-contacts/import-contacts.http.ts';
import { ImportOrganizationsController } from './slices/import-organizations/import-organizations.http.ts';
import { NameDeputyHandler } from './slices/name-deputy/name-deputy.handler.ts';
import { NameDeputyController } from './slices/name-deputy/name-deputy.http.ts';
import { RegisterContactController } from './slices/register-contact/register-contact.http.ts';
import { OrganizationRegister } from './slices/register-organization/organization-register.ts';
import { RegisterOrganizationController } from './slices/register-organization/register-organization.http.ts';
import { RemoveContactController } from './slices/remove-contact/remove-contact.http.ts';
import { RemoveOrganizationController } from './slices/remove-organization/remove-organization.http.ts';

@Module({
  controllers: [
    EndDeputyController,
    GetContactsController,
    GetGapsController,
    GetOrganizationsController,
    HandOverContactController,
    ImportContactsController,
    ImportOrganizationsController,
    NameDeputyController,
    RegisterContactController,
    RegisterOrganizationController,
    RemoveContactController,
    RemoveOrganizationController,
  ],
  providers: [
    ChangeContactHandler,
    HandOverContactHandler,
    NameDeputyHandler,
    OrganizationRegister,
  ],
})
export class DirectoryModule {}
