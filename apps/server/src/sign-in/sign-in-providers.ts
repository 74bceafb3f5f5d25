import { type Provider } from '@nestjs/common';
import {
  AccessOptions,
  Authenticator,
  CredentialStore,
  FactorStore,
  GivenTokens,
  MachineClock,
  Passwords,
  People,
  Recovery,
  Sessions,
  SignInCounts,
  SignInFaults,
  SignInMail,
  SignInRecord,
  SingleSignOn,
  Tokens,
} from '#access';
import { SystemClock } from '#kernel';
import { AccountNotices } from '#mail';
import { type Logger } from '#platform';
import { type AppContext } from '../app-context.ts';
import { isSecure } from '../http/plain-http.ts';
import { AccountMails } from './account-mails.ts';
import { CodeMails } from './code-mails.ts';
import { DirectoryPeople } from './directory-people.ts';

export const accessOptionsOf = ({ settings }: Pick<AppContext, 'settings'>): AccessOptions =>
  new AccessOptions({
    demo: settings.demo,
    secure: isSecure(settings),
    totpRequired: settings.signIn.totpRequired,
    liaisonLink: settings.signIn.liaisonLink,
  });

const peopleOf = ({ views, ops, clock }: AppContext): People =>
  new DirectoryPeople(views, ops, clock);

const sessionsOf = (app: AppContext): Sessions =>
  new Sessions(app.credentials, peopleOf(app), new SystemClock());

const tokensOf = (app: AppContext): Tokens =>
  new Tokens(app.credentials, peopleOf(app), new SystemClock());

export const givenTokensOf = ({ log, credentials, runner }: AppContext): GivenTokens =>
  new GivenTokens({
    log,
    store: credentials,
    record: new SignInRecord(runner),
    clock: new SystemClock(),
  });

export const recoveryOf = ({ log, credentials, factors, runner }: AppContext): Recovery =>
  new Recovery({
    log,
    credentials,
    factors,
    record: new SignInRecord(runner),
    clock: new SystemClock(),
  });

/** Of every process, also of one without an API. */
export const authenticatorOf = (app: AppContext): Authenticator =>
  new Authenticator(accessOptionsOf(app), sessionsOf(app), tokensOf(app));

/** All that signing in stands on. */
export function signInProviders(app: AppContext, logger: Logger): readonly Provider[] {
  const { settings, credentials, codeTransport, runner } = app;
  const report = (error: unknown): void => logger.error({ err: error }, 'sign-in');
  return [
    { provide: AccessOptions, useValue: accessOptionsOf(app) },
    { provide: CredentialStore, useValue: credentials },
    { provide: FactorStore, useValue: app.factors },
    { provide: MachineClock, useValue: new MachineClock(new SystemClock()) },
    { provide: Passwords, useValue: new Passwords() },
    { provide: People, useValue: peopleOf(app) },
    { provide: Sessions, useValue: sessionsOf(app) },
    { provide: Tokens, useValue: tokensOf(app) },
    { provide: AccountNotices, useValue: new AccountMails(codeTransport, settings, report) },
    { provide: SignInCounts, useValue: app.signInCounts },
    { provide: SignInFaults, useValue: new SignInFaults(report) },
    { provide: SignInMail, useValue: new CodeMails(codeTransport, settings) },
    { provide: SingleSignOn, useValue: app.provider },
    { provide: SignInRecord, useValue: new SignInRecord(runner) },
  ];
}
