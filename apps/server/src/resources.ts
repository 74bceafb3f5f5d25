import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CommandRunner, type EventStore } from '#event-store';
import { openSqliteEventStore } from '#event-store/sqlite';
import { type FileReader, ThreadedFileReader } from '#documents';
import {
  type CredentialStore,
  type FactorStore,
  NoSingleSignOn,
  SignInCounts,
  type SingleSignOn,
} from '#access';
import { openSqliteCredentialStore, openSqliteFactorStore } from '#access/sqlite';
import { type EvidenceStore } from '#evidence';
import { openFileEvidenceStore } from '#evidence/file';
import { type ProgressBoard, Settling } from '#following';
import { openProgressBoard } from '#following/sqlite';
import { type Clock, SystemClock } from '#kernel';
import { DemoClock, type Logger, type Settings } from '#platform';
import { CalendarRegistry, PolicyRegistry } from '#policies';
import { type Contacts } from '#obligations';
import { type MailTransport } from '#mail';
import { type ReportDrafts } from '#tasks';
import { openSqliteReportDrafts } from '#tasks/sqlite';
import { type LeaseStore, type ViewSet } from '#views';
import { openSharedViews, openSqliteLeaseStore, type SharedViews } from '#views/sqlite';
import { DirectoryContacts } from './directory-contacts.ts';
import { openMail } from './open-mail.ts';
import { MailSeen } from './engine/mail-seen.ts';
import { keepLogFormat, OtherLogFormat } from './log-format.ts';
import { opsSet, viewsSet } from './view-sets.ts';

/** What every process needs: the log, and the tables, which the leading worker writes. */
export type Resources = {
  readonly settings: Settings;
  readonly log: EventStore;
  readonly clock: Clock;
  readonly runner: CommandRunner;
  readonly policies: PolicyRegistry;
  readonly calendars: CalendarRegistry;
  readonly ops: SharedViews;
  readonly views: SharedViews;
  readonly contacts: Contacts;
  readonly leases: LeaseStore;
  readonly evidence: EvidenceStore;
  readonly files: FileReader;
  readonly drafts: ReportDrafts;
  /** Passwords, sessions and one-time codes, which stand in no log. */
  readonly credentials: CredentialStore;
  readonly factors: FactorStore;
  readonly provider: SingleSignOn;
  readonly signInCounts: SignInCounts;
  /** For one-time codes, which leave at once and past the outbox. */
  readonly codeTransport: MailTransport;
  /** What the followers on duty say of themselves to other processes. */
  readonly progress: ProgressBoard;
  readonly settling: Settling;
  readonly mailSeen: MailSeen;
};

export type Startup = {
  readonly settings: Settings;
  readonly logger: Logger;
  /** What has been opened, to be closed in reverse. */
  readonly closing: (() => Promise<unknown>)[];
};

/** The same failure is logged once in this time: a log that is away fails twenty times a second. */
const TELL_EVERY_MS = 60_000;

export function errorReporter(
  { logger }: Pick<Startup, 'logger'>,
  where: string,
): (error: unknown) => void {
  const told = new Map<string, number>();
  return (error) => {
    const [text, now] = [String(error), performance.now()];
    for (const [known, at] of told) if (now - at >= TELL_EVERY_MS) told.delete(known);
    if (told.has(text)) return;
    told.set(text, now);
    logger.error({ err: error }, where);
  };
}

/** Closes in reverse order; failures are logged and passed over. */
export async function closeAll({ closing, logger }: Omit<Startup, 'settings'>): Promise<void> {
  for (const step of closing.splice(0).reverse()) {
    await step().catch(errorReporter({ logger }, 'closing'));
  }
}

/**
 * @throws {StoreUnavailable} another process writes this log, or the log's server is out of reach
 * @throws {OtherLogFormat} it was written by a version that stores other facts
 */
export async function openResources(startup: Startup): Promise<Resources> {
  const { settings, closing } = startup;
  const folder = settings.dataFolder;
  const log = await openOwnLog(settings);
  closing.push(() => log.close());
  const clock = settings.demo ? new DemoClock(settings.demoStart) : new SystemClock();
  if (clock instanceof DemoClock) await clock.recall(log);
  const policies = new PolicyRegistry(log);
  await policies.load();
  const calendars = new CalendarRegistry(log);
  await calendars.load();
  const shared = (set: ViewSet): SharedViews => {
    const onError = errorReporter(startup, set.name);
    const views = openSharedViews({ log, set, folder: join(folder, set.name), onError });
    closing.push(() => views.close());
    return views;
  };
  const ops = shared(opsSet(policies, calendars.current()));
  const views = shared(viewsSet);
  const leases = await openSqliteLeaseStore({ path: join(folder, 'leases.db') });
  closing.push(() => leases.close());
  const besideLog = await openBesideLog(startup);
  const provider = await openProvider(startup);
  const codeTransport = openMail(settings);
  closing.push(() => codeTransport.close());
  const progress = openProgressBoard({
    path: join(folder, 'following.db'),
    epoch: await log.epoch(),
  });
  closing.push(() => progress.close());
  const settling = new Settling(progress, (a, b) => log.compare(a, b));
  const runner = new CommandRunner(log, clock);
  const contacts = new DirectoryContacts(ops, clock);
  return {
    settings,
    log,
    clock,
    runner,
    policies,
    calendars,
    ops,
    views,
    contacts,
    leases,
    ...besideLog,
    provider,
    signInCounts: new SignInCounts(),
    codeTransport,
    progress,
    settling,
    mailSeen: new MailSeen(folder),
  };
}

/** Its client is loaded only where one is set. */
async function openProvider({
  settings: { signIn, publicUrl },
  logger,
}: Pick<Startup, 'settings' | 'logger'>): Promise<SingleSignOn> {
  if (signIn.oidc === null) return new NoSingleSignOn();
  const { openOidc } = await import('#access/oidc');
  return openOidc({
    ...signIn.oidc,
    callback: `${publicUrl ?? ''}/api/session/oidc/callback`,
    onFault: errorReporter({ logger }, 'oidc'),
  });
}

/** Both stand in one file. */
function openAccess({ settings, closing }: Startup): Pick<Resources, 'credentials' | 'factors'> {
  const file = { path: join(settings.dataFolder, 'access.db') };
  const credentials = openSqliteCredentialStore(file);
  closing.push(() => credentials.close());
  const factors = openSqliteFactorStore(file);
  closing.push(() => factors.close());
  return { credentials, factors };
}

/** What people hand in and what is secret or soon over: no log holds it. */
async function openBesideLog(startup: Startup) {
  const { settings, closing } = startup;
  const folder = settings.dataFolder;
  const evidence = await openFileEvidenceStore({
    folder: join(folder, 'evidence'),
    clock: new SystemClock(),
  });
  const files = new ThreadedFileReader();
  closing.push(() => files.close());
  const drafts = openSqliteReportDrafts({ path: join(folder, 'drafts.db') });
  closing.push(() => drafts.close());
  return { evidence, files, drafts, ...openAccess(startup) };
}

/**
 * A demo that an older version lived through is lived through anew.
 * @throws {OtherLogFormat} any other log of another format
 * @throws {Rejection} `log-kind-differs`: nothing was changed
 */
async function openOwnLog(settings: Settings): Promise<EventStore> {
  const log = await openLog(settings);
  try {
    await keepLogFormat(log, settings.demo ? 'demo' : 'real');
    return log;
  } catch (error) {
    await log.close();
    const isOwn = settings.demo && settings.kurrentUrl === null;
    if (!(error instanceof OtherLogFormat) || !isOwn) throw error;
  }
  for (const name of readdirSync(settings.dataFolder)) {
    rmSync(join(settings.dataFolder, name), { recursive: true });
  }
  return openOwnLog(settings);
}

/** With the embedded log the KurrentDB client is never loaded. */
async function openLog({ dataFolder, kurrentUrl, kurrentPrefix }: Settings): Promise<EventStore> {
  if (kurrentUrl === null) return openSqliteEventStore({ path: join(dataFolder, 'log.db') });
  const { openKurrentEventStore } = await import('#event-store/kurrentdb');
  return openKurrentEventStore({ url: kurrentUrl, prefix: kurrentPrefix });
}
