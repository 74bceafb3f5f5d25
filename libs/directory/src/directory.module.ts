import { Module } from '@nestjs/common';
import { GetContactsController } from './slices/get-contacts/get-contacts.http.ts';
import { ImportContactsController } from './slices/import-contacts/import-contacts.http.ts';
import { RegisterContactHandler } from './slices/register-contact/register-contact.handler.ts';
import { RegisterContactController } from './slices/register-contact/register-contact.http.ts';
import { RemoveContactHandler } from './slices/remove-contact/remove-contact.handler.ts';
import { RemoveContactController } from './slices/remove-contact/remove-contact.http.ts';

@Module({
  controllers: [
    GetContactsController,
    ImportContactsController,
    RegisterContactController,
    RemoveContactController,
  ],
  providers: [RegisterContactHandler, RemoveContactHandler],
})
export class DirectoryModule {}
