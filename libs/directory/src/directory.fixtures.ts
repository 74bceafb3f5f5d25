import { Global, Module, ValidationPipe } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DirectFileReader, FileReader } from '#documents';
import { CommandRunner } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { RevisionInterceptor, type User } from '#http';
import { Clock, Directory, idOfName, newId } from '#kernel';
import { type AccountNotice, AccountNotices, MailDomains } from '#mail';
import { FakeClock } from '#testing';
import { OpsModels, Projector } from '#views';
import { openSqliteViewStore } from '#views/sqlite';
import { openSignIn, strictProblems } from '#testing/feature';
import {
  contactList,
  DirectoryModule,
  organizationDecider,
  organizationList,
  organizationNames,
  organizationStream,
  successorList,
} from './index.ts';

export const office: User = {
  userId: 'zhang-min',
  name: '张敏',
  roles: ['office'],
  region: null,
  organization: null,
};

export type Served = {
  /** Asks when the list holds all that was written. */
  readonly ask: (
    method: 'GET' | 'PUT' | 'POST' | 'DELETE',
    url: string,
    body?: object,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<{ readonly status: number; readonly body: unknown }>;
  readonly as: (user: User) => void;
  /** Former addresses that were told of a change. */
  readonly told: readonly string[];
  /** A plan of zezhou in force names it. */
  readonly named: (organization: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * The contacts' routes over a log in memory; roles are checked by the guard.
 * @param mailDomains where mails may be addressed; default: anywhere
 */
export async function serve(mailDomains: readonly string[] = []): Promise<Served> {
  const clock = new FakeClock();
  const log = new InMemoryEventStore({ clock });
  const store = await openSqliteViewStore({ path: ':memory:' });
  const projections = [contactList, successorList, organizationList, organizationNames];
  const projector = new Projector({ log, store, set: { name: 'ops', projections } });
  await projector.start();
  const ops = Object.assign(store, { waitFor: projector.waitFor.bind(projector) });
  const regions = async (): Promise<readonly string[]> => {
    await projector.waitFor(await log.head());
    const counted = await store.count('contact-list', {}, ['region']);
    return counted.map(({ group }) => String(group['region'])).sort();
  };
  let asker = office;
  const signIn = await openSignIn();

  const runner = new CommandRunner(log, clock);
  const told: string[] = [];
  const tell = ({ address }: AccountNotice): void => void told.push(address);
  const shared = [
    { provide: AccountNotices, useValue: { tell } },
    { provide: MailDomains, useValue: new MailDomains(mailDomains) },
    { provide: CommandRunner, useValue: runner },
    { provide: Clock, useValue: clock },
    { provide: OpsModels, useValue: ops },
    { provide: Directory, useValue: { regions } },
    { provide: FileReader, useValue: new DirectFileReader() },
  ];
  @Global()
  @Module({ providers: shared, exports: shared.map(({ provide }) => provide) })
  class Infrastructure {}

  const testing = await Test.createTestingModule({
    imports: [Infrastructure, CqrsModule.forRoot(), DirectoryModule],
    providers: [{ provide: APP_GUARD, useValue: signIn.guard }],
  }).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  const problems = strictProblems();
  app.useGlobalFilters(problems.filter);
  app.useGlobalInterceptors(new RevisionInterceptor(signIn.users));
  app.useGlobalPipes(
    new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }),
  );
  await app.init();
  await app.getHttpAdapter().getInstance().ready();

  return {
    told,
    async ask(method, url, body, more = {}) {
      await projector.waitFor(await log.head());
      const headers = { ...(await signIn.headersOf(asker)), ...more };
      const answer = await app.inject({ method, url, headers, ...(body && { payload: body }) });
      problems.demandDeclared();
      return { status: answer.statusCode, body: JSON.parse(answer.payload) as unknown };
    },
    async named(name) {
      const organizationId = idOfName('zezhou', name);
      const plan = { region: 'zezhou', planId: 'zezhou', again: false };
      const command = { type: 'RegisterNamed', data: { organizationId, name, ...plan } } as const;
      const by = { actor: 'duban.opening', commandId: newId() };
      await runner.run(organizationStream(organizationId), organizationDecider, command, by);
    },
    as(user) {
      asker = user;
    },
    async close() {
      await app.close();
      await signIn.close();
      await projector.stop();
      await log.close();
    },
  };
}
