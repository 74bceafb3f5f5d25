import { Controller, Get, Global, Module, Post, type Type, ValidationPipe } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { CommandRunner } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { CurrentUser, type User } from '#http';
import { Clock, Directory, parseInstant, sha256 } from '#kernel';
import { MailDomains } from '#mail';
import { FakeClock, idOfOrganization } from '#testing';
import { strictProblems } from '#testing/feature';
import { Projector, ReadModels } from '#views';
import { openSqliteViewStore } from '#views/sqlite';
import {
  AccessGuard,
  AccessModule,
  AccessOptions,
  ChangeUser,
  Public,
  type SingleSignOn,
  userList,
} from './index.ts';
import { signInForSpecs } from './sign-in.fixtures.ts';

/** The token of the first user, who keeps the others. */
export const OFFICE_TOKEN = 'office-token';

@Controller()
class Door {
  @Get('health')
  @Public()
  health(): string {
    return 'ok';
  }
  /** Called as an operation that every signed-in user has a right to. */
  @Post('command')
  comparePolicies(@CurrentUser() { userId }: User): string {
    return userId;
  }
}

type Answer = {
  readonly status: number;
  readonly body: unknown;
  readonly cache?: unknown;
  readonly cookies?: readonly string[];
  readonly location?: string;
};
export type Asking = {
  readonly token?: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
};
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
export type Served = Awaited<ReturnType<typeof serve>>;

/** Everybody is registered. */
const directory: Directory = {
  idsIn: () => Promise.resolve({}),
  idOf: (_region, name) => Promise.resolve(idOfOrganization(name)),
  regions: () => Promise.resolve([]),
  officesIn: () => Promise.resolve([]),
};

type Serving = {
  readonly demo?: boolean;
  readonly secure?: boolean;
  readonly totpRequired?: boolean;
  readonly liaisonLink?: boolean;
  /** Where mails may be addressed. Default: anywhere. */
  readonly mailDomains?: readonly string[];
  readonly provider?: SingleSignOn;
  /** Served beside the users' routes. */
  readonly controllers?: readonly Type[];
};

/** The users' routes behind their guard, with one user of the office. */
export async function serve({
  controllers = [],
  demo = false,
  mailDomains = [],
  provider,
  ...options
}: Serving = {}) {
  const clock = new FakeClock();
  const log = new InMemoryEventStore({ clock });
  const store = await openSqliteViewStore({ path: ':memory:' });
  const projector = new Projector({ log, store, set: { name: 'read', projections: [userList] } });
  await projector.start();
  const views = Object.assign(Object.create(store) as ReadModels, {
    waitFor: projector.waitFor.bind(projector),
  });

  const runner = new CommandRunner(log, clock);
  const { providers, ...signIn } = signInForSpecs(views, runner, clock, provider);
  const shared = [
    ...providers,
    { provide: CommandRunner, useValue: runner },
    { provide: Clock, useValue: clock },
    { provide: ReadModels, useValue: views },
    { provide: AccessOptions, useValue: new AccessOptions({ demo, ...options }) },
    { provide: Directory, useValue: directory },
    { provide: MailDomains, useValue: new MailDomains(mailDomains) },
  ];
  @Global()
  @Module({ providers: shared, exports: shared.map(({ provide }) => provide) })
  class Infrastructure {}

  const testing = await Test.createTestingModule({
    imports: [Infrastructure, CqrsModule.forRoot(), AccessModule],
    controllers: [Door, ...controllers],
    providers: [{ provide: APP_GUARD, useClass: AccessGuard }],
  }).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  app.useGlobalPipes(
    new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }),
  );
  const problems = strictProblems();
  app.useGlobalFilters(problems.filter);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();

  const office = {
    userId: 'office',
    name: '张敏',
    roles: ['office'],
    region: null,
    organization: null,
  } as const;
  const origin = { actor: 'duban.seed', commandId: 'seed' };
  const { position } = await app
    .get(CommandBus)
    .execute(new ChangeUser({ type: 'RegisterUser', data: office }, office, origin));
  if (position !== undefined) await projector.waitFor(position);
  const issuedAt = clock.now();
  await signIn.store.issueToken({
    tokenId: 'office',
    tokenSha256: sha256(OFFICE_TOKEN),
    userId: 'office',
    name: 'DUBAN_ADMIN_TOKEN',
    readOnly: false,
    issuedAt,
    expiresAt: parseInstant('2030-01-01T00:00:00Z'),
    usedAt: null,
  });

  const ask = async (
    method: Method,
    url: string,
    { token, body, headers }: Asking = {},
  ): Promise<Answer> => {
    const answer = await app.inject({
      method,
      url,
      headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers },
      ...(body && { payload: body }),
    });
    problems.demandDeclared();
    await signIn.faults.settled();
    const { statusCode: status, payload, headers: sent } = answer;
    const cache = sent['cache-control'];
    const cookies = [sent['set-cookie'] ?? []].flat();
    const json = payload.startsWith('{') || payload.startsWith('[');
    return {
      status,
      body: json ? JSON.parse(payload) : payload,
      ...(cache && { cache }),
      ...(sent.location !== undefined && { location: sent.location }),
      ...(cookies.length > 0 && { cookies }),
    };
  };
  const close = async (): Promise<void> => {
    await app.close();
    await projector.stop();
    await signIn.store.close();
    await signIn.factors.close();
    await log.close();
  };
  return { app, ask, log, clock, projector, ...signIn, close };
}
