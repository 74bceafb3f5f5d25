import { resolve } from 'node:path';
import { Rejection } from '#contract';
import { type Instant, parseInstant } from '#kernel';
import {
  type SignInSettings,
  signInSettings,
  type TlsSettings,
  tlsSettings,
} from './sign-in-settings.ts';
import { type Environment, type Take, taker } from './take.ts';

/** What a process does: `api` answers people, `worker` keeps views up, evaluates deadlines and sends mail. */
export type Role = 'api' | 'worker';

export const ROLES: readonly Role[] = ['api', 'worker'];

/**
 * How this server runs; read once, checked at boot. Any variable `X` may instead be given as `X_FILE`, the path of a
 * file that holds its value: a secret then stands in no environment.
 */
export type Settings = {
  /** `--roles api`, `--roles worker`; default both. Apart they need `KURRENTDB_URL`. */
  readonly roles: readonly Role[];
  /** Folder of the log, the views, Redis and mail files. `DUBAN_DATA`, default `data/duban` (`data/demo` in the demo). */
  readonly dataFolder: string;
  /** `DUBAN_HOST`, default 127.0.0.1. */
  readonly host: string;
  /** `DUBAN_PORT`, default 3000; 0: any free one. */
  readonly port: number;
  /**
   * `KURRENTDB_URL`, the client's connection string; null: the log is a SQLite file in the data folder.
   * TLS, user, discovery of a cluster and the preferred node stand in it. It needs `REDIS_URL` beside it.
   */
  readonly kurrentUrl: string | null;
  /** `KURRENTDB_PREFIX`: our streams on that server begin with it. Default duban. */
  readonly kurrentPrefix: string;
  /** `REDIS_URL`; null: a private Redis of our own is started. */
  readonly redisUrl: string | null;
  /** The mail server; null: mails become `.eml` files in the data folder. */
  readonly smtp: SmtpSettings | null;
  /** `DUBAN_MAIL_FROM`, an address. Default duban@localhost. */
  readonly mailFrom: string;
  /**
   * `DUBAN_PUBLIC_URL`: address under which people reach this server, so that mails lead to its pages; without it they say
   * the id and the command. Default null, in the demo its own address.
   */
  readonly publicUrl: string | null;
  /**
   * `DUBAN_MAIL_DOMAINS`: domains, joined by commas, to which letters may be addressed, each with those below it. Default: any.
   */
  readonly mailDomains: readonly string[];
  /** `DUBAN_HEARTBEAT_TO`: who gets the mail of each nightly self-audit; null: nobody. Its absence is the alarm. */
  readonly heartbeatTo: string | null;
  /** `DUBAN_HEARTBEAT_URL`: where each nightly self-audit is told by POST; null: nowhere. Its absence is the alarm. */
  readonly heartbeatUrl: string | null;
  /** `DUBAN_ALLOW_ROOT=1`: it may run as root outside demo and container. Default 0. */
  readonly allowRoot: boolean;
  /** `DUBAN_DEMO=1`: a clock that is moved by hand, sample data, reading without sign-in. */
  readonly demo: boolean;
  /** `DUBAN_DEMO_START`: where the demo's clock begins. Default 2025-10-13T08:00:00+08:00. */
  readonly demoStart: Instant;
  /** `DUBAN_DEMO_DATA=0`: the demo begins empty. Default 1: five plans and what happened to them. */
  readonly demoData: boolean;
  /** `DUBAN_ADMIN_TOKEN`: token of the first user of the office, made at boot when nobody has it yet. */
  readonly adminToken: string | null;
  readonly signIn: SignInSettings;
  /** Null: it speaks plain http, and TLS is a proxy's. */
  readonly tls: TlsSettings | null;
  /**
   * `DUBAN_OPEN_PAGES`: what is shown without sign-in, `docs` (the description of the API), `metrics` or both, joined by a
   * comma. Default: neither.
   */
  readonly openPages: readonly OpenPage[];
  /** `DUBAN_MAX_REFUSED`: so many requests of one account may be refused in a minute before it has to wait. Default 300. */
  readonly maxRefused: number;
  /**
   * `DUBAN_OTHERS_REPORTS`: what those who are bound to an organization see of what others reported, `date` (that and when)
   * or `whole` (words and files too). Default date.
   */
  readonly othersReports: 'date' | 'whole';
  /** `DUBAN_EVIDENCE_MB`: megabytes that an organization may hand in on a day, 20 to 100000. Default 500. */
  readonly evidenceBytes: number;
  /** `DUBAN_LOG_LEVEL`, default info. */
  readonly logLevel: string;
};

export type SmtpSettings = {
  /** `DUBAN_SMTP_URL`: `smtp://` encrypts where the server offers it, `smtps://` from the start. */
  readonly url: string;
  /** `DUBAN_SMTP_VERIFY`: 1 insists on encryption and a trusted certificate. Default: 1 with `smtps://` or a CA, else 0. */
  readonly verify?: boolean;
  /** `DUBAN_SMTP_CA`, or its file by `DUBAN_SMTP_CA_FILE`: PEM of the authority that signed the server's certificate. */
  readonly ca?: string;
};

export type OpenPage = 'docs' | 'metrics';

/** The Monday on which the demo's plans are adopted. */
const DEMO_START = '2025-10-13T08:00:00+08:00';

const instantOr = (fallback: string, text: string): Instant =>
  parseInstant(isMoment(text) ? text : fallback);

const isMoment = (text: string): boolean => {
  try {
    return parseInstant(text) !== '';
  } catch {
    return false;
  }
};

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
/** A cluster is named by several hosts, which no other URL has. */
const KURRENTDB = /^kurrentdb(\+discover)?:\/\/\S+$/;
const PAGES = /^(docs|metrics)(, *(docs|metrics))?$/;
const DOMAIN = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u;
const ADDRESS = /^[^\s@<>"]+@[^\s@<>"]+$/;

const MEGABYTE = 1024 * 1024;
/** Of one file at least. */
const isQuota = (value: string): boolean =>
  /^\d{2,6}$/.test(value) && Number(value) >= 20 && Number(value) <= 100_000;

/**
 * @param roles the value of `--roles`: names joined by commas; undefined: all
 * @throws {Rejection} `settings-malformed`, naming every fault at once
 */
export function readSettings(env: Environment, roles?: string): Settings {
  const faults: string[] = [];
  const take = taker(env, faults);
  const url = (name: string, protocols: readonly string[]): string | null =>
    take(name, '', (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol)) ||
    null;
  const demo = take('DUBAN_DEMO', '0', (value) => value === '0' || value === '1') === '1';
  const port = Number(
    take('DUBAN_PORT', '3000', (value) => /^\d{1,5}$/.test(value) && +value < 65536),
  );
  const publicUrl = url('DUBAN_PUBLIC_URL', ['http:', 'https:'])?.replace(/\/+$/, '') ?? null;
  const settings = {
    roles: rolesOf(roles, faults),
    dataFolder: resolve(take('DUBAN_DATA', demo ? 'data/demo' : 'data/duban', () => true)),
    host: take('DUBAN_HOST', '127.0.0.1', (value) => /^[\w.:-]+$/.test(value)),
    port,
    publicUrl: publicUrl ?? (demo && port !== 0 ? `http://127.0.0.1:${port}` : null),
    kurrentUrl: take('KURRENTDB_URL', '', (value) => KURRENTDB.test(value)) || null,
    kurrentPrefix: take('KURRENTDB_PREFIX', 'duban', (value) => /^[a-z][\w-]{0,49}$/.test(value)),
    redisUrl: url('REDIS_URL', ['redis:', 'rediss:']),
    smtp: smtpOf(url('DUBAN_SMTP_URL', ['smtp:', 'smtps:']), take),
    mailFrom: take('DUBAN_MAIL_FROM', 'duban@localhost', (value) => ADDRESS.test(value)),
    mailDomains: listOf(take('DUBAN_MAIL_DOMAINS', '', (value) => listOf(value).every(isDomain))),
    heartbeatTo: take('DUBAN_HEARTBEAT_TO', '', (value) => ADDRESS.test(value)) || null,
    heartbeatUrl: url('DUBAN_HEARTBEAT_URL', ['http:', 'https:']),
    allowRoot: take('DUBAN_ALLOW_ROOT', '0', (value) => /^[01]$/.test(value)) === '1',
    demo,
    demoStart: instantOr(DEMO_START, take('DUBAN_DEMO_START', DEMO_START, isMoment)),
    demoData: take('DUBAN_DEMO_DATA', '1', (value) => value === '0' || value === '1') === '1',
    adminToken: take('DUBAN_ADMIN_TOKEN', '', (value) => /^[\w-]{20,200}$/.test(value)) || null,
    signIn: signInSettings(take, publicUrl, faults),
    tls: tlsSettings(take, faults),
    openPages: pagesIn(take('DUBAN_OPEN_PAGES', '', (value) => PAGES.test(value))),
    maxRefused: Number(take('DUBAN_MAX_REFUSED', '300', (value) => /^[1-9]\d{0,6}$/.test(value))),
    othersReports: othersReportsOf(take),
    evidenceBytes: MEGABYTE * Number(take('DUBAN_EVIDENCE_MB', '500', isQuota)),
    logLevel: take('DUBAN_LOG_LEVEL', 'info', (value) => LEVELS.includes(value)),
  };
  faults.push(...lackingApart(settings));
  if (faults.length === 0) return settings;
  throw new Rejection('settings-malformed', { faults });
}

const listOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

const isDomain = (text: string): boolean => DOMAIN.test(text) && URL.canParse(`http://${text}`);

const pagesIn = (text: string): readonly OpenPage[] =>
  (['docs', 'metrics'] as const).filter((page) => text.includes(page));

const othersReportsOf = (take: Take): Settings['othersReports'] =>
  take('DUBAN_OTHERS_REPORTS', 'date', (value) => /^(date|whole)$/.test(value)) === 'whole'
    ? 'whole'
    : 'date';

function smtpOf(url: string | null, take: Take): SmtpSettings | null {
  const verify = take('DUBAN_SMTP_VERIFY', '', (value) => value === '0' || value === '1');
  const ca = take('DUBAN_SMTP_CA', '', (value) => value.includes('-----BEGIN CERTIFICATE-----'));
  if (url === null) return null;
  return { url, ...(verify !== '' && { verify: verify === '1' }), ...(ca !== '' && { ca }) };
}

/** On KurrentDB other processes may share the work: what they need is required. */
function lackingApart({
  roles,
  kurrentUrl,
  redisUrl,
}: Pick<Settings, 'roles' | 'kurrentUrl' | 'redisUrl'>): readonly string[] {
  const apart = roles.length < ROLES.length;
  return [
    ...(apart && kurrentUrl === null
      ? ['分角色运行须设 KURRENTDB_URL：内嵌日志只能由一个进程写入']
      : []),
    ...((apart || kurrentUrl !== null) && redisUrl === null
      ? ['用 KURRENTDB_URL 或分角色运行时须设 REDIS_URL：私有 Redis 只归一个进程']
      : []),
  ];
}

function rolesOf(text: string | undefined, faults: string[]): readonly Role[] {
  const named = (text ?? ROLES.join(',')).split(',').map((name) => name.trim());
  const roles = ROLES.filter((role) => named.includes(role));
  if (named.some((name) => !ROLES.includes(name as Role))) faults.push(`--roles ${text}`);
  return roles;
}

/** The environment of this process: the one place that reads it. */
export const environment = (): Environment =>
  // oxlint-disable-next-line no-restricted-properties -- the one place
  process.env;
