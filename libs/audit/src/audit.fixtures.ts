import { Global, Module, ValidationPipe } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { userList } from '#access';
import { contactList } from '#directory';
import { planBoard } from '#plans';
import { CommandRunner } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { type User } from '#http';
import { idOf } from '#kernel';
import { FakeClock } from '#testing';
import { Projector, ReadModels } from '#views';
import { openSqliteViewStore } from '#views/sqlite';
import { openSignIn, strictProblems } from '#testing/feature';
import { AuditModule, auditTrail, RecordReads, subjectNames } from './index.ts';

export const auditor: User = {
  userId: 'auditor',
  name: '审计',
  roles: ['auditor'],
  region: null,
  organization: null,
};

export type Served = {
  readonly clock: FakeClock;
  /** Writes one event, with its data and, beside the usual, some meta data. */
  readonly write: (
    stream: string,
    type: string,
    data: object,
    meta?: Readonly<Record<string, string>>,
  ) => Promise<string>;
  /** As the user set last, or the auditor. */
  readonly ask: (url: string) => Promise<{ status: number; text: string; body: unknown }>;
  readonly as: (user: User) => void;
  /** Waits until the trail shows all that is in the log. */
  readonly settle: () => Promise<void>;
  /** From now on the log takes nothing. */
  readonly failWrites: () => void;
  /** What could not be written down. */
  readonly reported: readonly unknown[];
  readonly close: () => Promise<void>;
};

/** The trail of a log in memory, behind HTTP. */
export async function serve(): Promise<Served> {
  const clock = new FakeClock();
  const log = new InMemoryEventStore({ clock });
  const store = await openSqliteViewStore({ path: ':memory:' });
  const projections = [auditTrail, subjectNames, userList, contactList, planBoard];
  const set = { name: 'read', projections };
  const projector = new Projector({ log, store, set });
  await projector.start();
  let asker = auditor;
  const signIn = await openSignIn();

  const runner = new CommandRunner(log, clock);
  const reported: unknown[] = [];
  const shared = [
    { provide: CommandRunner, useValue: runner },
    { provide: ReadModels, useValue: store },
  ];
  @Global()
  @Module({ providers: shared, exports: shared.map(({ provide }) => provide) })
  class Infrastructure {}

  const testing = await Test.createTestingModule({
    imports: [Infrastructure, AuditModule],
    providers: [{ provide: APP_GUARD, useValue: signIn.guard }],
  }).compile();
  const app = testing.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  const problems = strictProblems();
  app.useGlobalFilters(problems.filter);
  app.useGlobalPipes(
    new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }),
  );
  app.useGlobalInterceptors(new RecordReads(runner, (error) => reported.push(error)));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();

  let count = 0;
  return {
    clock,
    async write(stream, type, data, meta = {}) {
      const id = idOf(`event ${count++}`);
      const all = { actor: 'zhang-min', correlationId: id, occurredAt: clock.now(), ...meta };
      const { position } = await log.append(stream, [{ id, type, data, meta: all }], 'any');
      await projector.waitFor(position);
      return id;
    },
    async ask(url) {
      const { statusCode, payload } = await app.inject({
        url,
        headers: await signIn.headersOf(asker),
      });
      problems.demandDeclared();
      const json = payload.startsWith('{');
      return { status: statusCode, text: payload, body: json ? JSON.parse(payload) : undefined };
    },
    async settle() {
      await projector.waitFor(await log.head());
    },
    failWrites() {
      log.append = () => Promise.reject(new Error('the disk is full'));
    },
    reported,
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
