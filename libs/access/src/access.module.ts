import { Module } from '@nestjs/common';
import { Accounts } from './accounts.ts';
import { AgreedAgencies } from './agreed-agencies.ts';
import { Authenticator } from './authenticator.ts';
import { ChangeAddressController } from './slices/change-address/change-address.http.ts';
import { ChangeScopeController } from './slices/change-scope/change-scope.http.ts';
import { ChangeUserHandler } from './slices/change-user.handler.ts';
import { ConfirmUserController } from './slices/confirm-user/confirm-user.http.ts';
import { DisableUserController } from './slices/disable-user/disable-user.http.ts';
import { GetUsersController } from './slices/get-users/get-users.http.ts';
import { RegisterUserController } from './slices/register-user/register-user.http.ts';
import { Admission } from './slices/session/admission.ts';
import { Codes } from './slices/session/codes.ts';
import { EndSessions } from './slices/session/end-sessions.ts';
import { Enrolment } from './slices/session/enrolment.ts';
import { EnrolmentController } from './slices/session/enrolment.http.ts';
import { Errands } from './slices/session/errands.ts';
import { Invitation } from './slices/session/invitation.ts';
import { OwnAgenciesController } from './slices/agency/own-agencies.http.ts';
import { OwnPassword } from './slices/session/own-password.ts';
import { OwnSessionsController } from './slices/session/own-sessions.http.ts';
import { OwnTokensController } from './slices/session/own-tokens.http.ts';
import { OwnTotp } from './slices/session/own-totp.ts';
import { SecondStep } from './slices/session/second-step.ts';
import { SessionCookies } from './slices/session/session-cookies.ts';
import { ProviderController } from './slices/session/provider.http.ts';
import { SignInByLink } from './slices/session/sign-in-by-link.ts';
import { SignInByPassword } from './slices/session/sign-in-by-password.ts';
import { SignInByProvider } from './slices/session/sign-in-by-provider.ts';
import { SignInWaysController } from './slices/session/sign-in-ways.http.ts';
import { SignInController } from './slices/session/sign-in.http.ts';
import { TotpController } from './slices/session/totp.http.ts';
import { UsersSeen } from './slices/users-seen.ts';

@Module({
  controllers: [
    ChangeAddressController,
    ChangeScopeController,
    ConfirmUserController,
    DisableUserController,
    EnrolmentController,
    GetUsersController,
    OwnAgenciesController,
    OwnSessionsController,
    OwnTokensController,
    RegisterUserController,
    ProviderController,
    SignInController,
    SignInWaysController,
    TotpController,
  ],
  providers: [
    Accounts,
    Admission,
    AgreedAgencies,
    Authenticator,
    ChangeUserHandler,
    Codes,
    EndSessions,
    Enrolment,
    Errands,
    Invitation,
    OwnPassword,
    OwnTotp,
    SecondStep,
    SessionCookies,
    SignInByLink,
    SignInByPassword,
    SignInByProvider,
    UsersSeen,
  ],
  exports: [Accounts, Admission, AgreedAgencies, Authenticator, SessionCookies],
})
export class AccessModule {}
