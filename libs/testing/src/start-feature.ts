import 'reflect-metadata';
import { Module, type Type, ValidationPipe } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { userList } from '#access';
import { contactList } from '#directory';
import { type CalendarNotice, Calendars, calendarWith, stateCouncilCalendar } from '#calendar';
import { DirectFileReader, FileReader } from '#documents';
import { CommandRunner } from '#event-store';
import { InMemoryEventStore } from '#event-store/in-memory';
import { OthersReports, RevisionInterceptor, todayOn, type User } from '#http';
import { EvidenceAccess, type EvidenceRef, EvidenceStore } from '#evidence';
import { Clock, newId } from '#kernel';
import { ReportDrafts } from '#tasks';
import { openSqliteReportDrafts } from '#tasks/sqlite';
import { evidenceList, HandedIn, uploadDecider, UploadQuota, uploadStream } from '#uploads';
import { Projector, ReadModels, type ViewSet } from '#views';
import { openSqliteViewStore } from '#views/sqlite';
import { InMemoryEvidenceStore } from '../../evidence/src/in-memory.evidence-store.fixtures.ts';
import { FakeClock } from './fake-clock.ts';
import { openSignIn, type SignIn } from './sign-in.ts';
import { strictProblems } from './strict-problems.ts';

export { openSignIn, type SignIn, strictProblems };

export const officer: User = {
  userId: 'u-office',
  name: '督查室',
  roles: ['office'],
  region: null,
  organization: null,
};

const CALENDARS: Calendars = {
  current: () => stateCouncilCalendar,
  with: (notice: CalendarNotice) => calendarWith([notice]),
};

type Shelf = { readonly evidence: EvidenceStore; readonly runner: CommandRunner };

async function handIn(
  { evidence, runner }: Shelf,
  bytes: Buffer,
  { name, user }: { readonly name: string; readonly user: User },
): Promise<EvidenceRef> {
  const { userId, region, organization } = user;
  const ref = await evidence.put(bytes, { name });
  const day = {
    receivedOn: todayOn(runner.clock),
    ...(region !== null && { region }),
    ...(organization !== null && { organization }),
  };
  const data = { ...ref, ...day, userId, mostBytes: Infinity };
  const command = { type: 'ReceiveEvidence', data } as const;
  await runner.run(uploadStream(day), uploadDecider, command, {
    actor: userId,
    commandId: newId(),
  });
  return ref;
}

/** The slices of one feature over HTTP, behind the real guard, filter and pipe, on a log and views in memory. */
export async function startFeature(feature: Type, projections: ViewSet['projections']) {
  const clock = new FakeClock();
  const log = new InMemoryEventStore({ clock });
  const views = await openSqliteViewStore({ path: ':memory:' });
  const evidence = new InMemoryEvidenceStore();
  const drafts = openSqliteReportDrafts({ path: ':memory:' });
  const runner = new CommandRunner(log, clock);
  const others = new OthersReports();
  const provided = [
    { provide: CommandRunner, useValue: runner },
    { provide: Clock, useValue: clock },
    { provide: Calendars, useValue: CALENDARS },
    { provide: EvidenceStore, useValue: evidence },
    { provide: EvidenceAccess, useValue: new HandedIn({ runner, views, others, drafts }) },
    { provide: UploadQuota, useValue: new UploadQuota(500 * 1024 * 1024) },
    { provide: ReportDrafts, useValue: drafts },
    { provide: FileReader, useValue: new DirectFileReader() },
    { provide: ReadModels, useValue: views },
    { provide: OthersReports, useValue: others },
  ];
  @Module({})
  class Infrastructure {}
  const infrastructure = {
    module: Infrastructure,
    global: true,
    providers: provided,
    exports: provided,
  };
  const built = await Test.createTestingModule({
    imports: [CqrsModule.forRoot(), infrastructure, feature],
  }).compile();
  const app = built.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
  app.useGlobalPipes(
    new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }),
  );
  const signIn = await openSignIn(clock);
  app.useGlobalGuards(signIn.guard);
  const problems = strictProblems();
  app.useGlobalFilters(problems.filter);
  app.useGlobalInterceptors(new RevisionInterceptor(signIn.users));
  await app.init();
  const set = {
    name: 'all',
    projections: [...new Set([...projections, userList, contactList, evidenceList])],
  };
  const projector = new Projector({ log, store: views, set });
  await projector.start();

  return {
    runner,
    clock,
    views,
    evidence,
    /** A file that a user has handed in, as the answer to the upload names it. */
    handedIn: (text: string | Buffer, name: string, user = officer) =>
      handIn({ evidence, runner }, Buffer.from(text), { name, user }),
    drafts,
    /** The views have seen all that was written. */
    settle: async () => projector.waitFor(await log.head()),
    ask: async (
      method: 'GET' | 'POST' | 'PUT' | 'DELETE',
      url: string,
      body?: object,
      user = officer,
      more: Readonly<Record<string, string>> = {},
    ) => {
      const headers = { ...(await signIn.headersOf(user)), ...more };
      const answer = await app.inject({ method, url, headers, ...(body && { payload: body }) });
      problems.demandDeclared();
      return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
    },
    /** What a GET answers that is no JSON. */
    download: async (url: string, user = officer) => {
      const headers = await signIn.headersOf(user);
      const answer = await app.inject({ method: 'GET', url, headers });
      problems.demandDeclared();
      return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload };
    },
    /** The state that is read at an address, as its `ETag` says it; empty where it says none. */
    etag: async (url: string, user = officer): Promise<string> => {
      const { headers } = await app.inject({ url, headers: await signIn.headersOf(user) });
      return headers.etag ?? '';
    },
    stop: async () => {
      await projector.stop();
      await app.close();
      await signIn.close();
      await views.close();
      await drafts.close();
      await log.close();
    },
  };
}
