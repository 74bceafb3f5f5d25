import { Module } from '@nestjs/common';
import { Authenticator } from './authenticator.ts';
import { ChangeUserHandler } from './slices/change-user.handler.ts';
import { DisableUserController } from './slices/disable-user/disable-user.http.ts';
import { GetUsersController } from './slices/get-users/get-users.http.ts';
import { RegisterUserController } from './slices/register-user/register-user.http.ts';
import { RenewTokenController } from './slices/renew-token/renew-token.http.ts';
import { UsersSeen } from './slices/users-seen.ts';

@Module({
  controllers: [
    DisableUserController,
    GetUsersController,
    RegisterUserController,
    RenewTokenController,
  ],
  providers: [Authenticator, ChangeUserHandler, UsersSeen],
  exports: [Authenticator],
})
export class AccessModule {}
