import { Module } from '@nestjs/common';
import { DisableUserHandler } from './slices/disable-user/disable-user.handler.ts';
import { DisableUserController } from './slices/disable-user/disable-user.http.ts';
import { GetUsersController } from './slices/get-users/get-users.http.ts';
import { RegisterUserHandler } from './slices/register-user/register-user.handler.ts';
import { RegisterUserController } from './slices/register-user/register-user.http.ts';
import { RenewTokenHandler } from './slices/renew-token/renew-token.handler.ts';
import { RenewTokenController } from './slices/renew-token/renew-token.http.ts';
import { UsersSeen } from './slices/users-seen.ts';

@Module({
  controllers: [
    DisableUserController,
    GetUsersController,
    RegisterUserController,
    RenewTokenController,
  ],
  providers: [DisableUserHandler, RegisterUserHandler, RenewTokenHandler, UsersSeen],
})
export class AccessModule {}
