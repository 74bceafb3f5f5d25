import { resolve } from 'node:path';
import { type Instant, parseInstant, Rejection } from '#kernel';

/** How this server runs; read once, checked at boot. */
export type Settings = {
  /** Folder of the log, the views, Redis and mail files. `DUBAN_DATA`, default `data/duban` (`data/demo` in the demo). */
  readonly dataFolder: string;
  /** `DUBAN_HOST`, default 127.0.0.1. */
  readonly host: string;
  /** `DUBAN_PORT`, default 3000; 0: any free one. */
  readonly port: number;
  /** `REDIS_URL`; null: a private Redis of our own is started. */
  readonly redisUrl: string | null;
  /** `DUBAN_SMTP_URL`; null: mails become `.eml` files in the data folder. */
  readonly smtpUrl: string | null;
  /** `DUBAN_MAIL_FROM`, an address. Default duban@localhost. */
  readonly mailFrom: string;
  /** `DUBAN_DEMO=1`: a clock that is moved by hand, sample data, reading without sign-in. */
  readonly demo: boolean;
  /** `DUBAN_DEMO_START`: where the demo's clock begins. Default 2025-10-13T08:00:00+08:00. */
  readonly demoStart: Instant;
  /** `DUBAN_DEMO_DATA=0`: the demo begins empty. Default 1: five plans and what happened to them. */
  readonly demoData: boolean;
  /** `DUBAN_ADMIN_TOKEN`: token of the first user of the office, made at boot when nobody has it yet. */
  readonly adminToken: string | null;
  /** `DUBAN_LOG_LEVEL`, default info. */
  readonly logLevel: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

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
const ADDRESS = /^[^\s@<>"]+@[^\s@<>"]+$/;

/** @throws {Rejection} `settings-malformed`, naming every fault at once */
export function readSettings(env: Environment): Settings {
  const faults: string[] = [];
  const take = (name: string, fallback: string, valid: (value: string) => boolean): string => {
    const value = env[name]?.trim() ?? '';
    if (value === '') return fallback;
    if (!valid(value)) faults.push(`${name}=“${value}”`);
    return value;
  };
  const url = (name: string, protocols: readonly string[]): string | null =>
    take(name, '', (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol)) ||
    null;
  const demo = take('DUBAN_DEMO', '0', (value) => value === '0' || value === '1') === '1';
  const settings = {
    dataFolder: resolve(take('DUBAN_DATA', demo ? 'data/demo' : 'data/duban', () => true)),
    host: take('DUBAN_HOST', '127.0.0.1', (value) => /^[\w.:-]+$/.test(value)),
    port: Number(take('DUBAN_PORT', '3000', (value) => /^\d{1,5}$/.test(value) && +value < 65536)),
    redisUrl: url('REDIS_URL', ['redis:', 'rediss:']),
    smtpUrl: url('DUBAN_SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: take('DUBAN_MAIL_FROM', 'duban@localhost', (value) => ADDRESS.test(value)),
    demo,
    demoStart: instantOr(DEMO_START, take('DUBAN_DEMO_START', DEMO_START, isMoment)),
    demoData: take('DUBAN_DEMO_DATA', '1', (value) => value === '0' || value === '1') === '1',
    adminToken: take('DUBAN_ADMIN_TOKEN', '', (value) => /^[\w-]{20,200}$/.test(value)) || null,
    logLevel: take('DUBAN_LOG_LEVEL', 'info', (value) => LEVELS.includes(value)),
  };
  if (faults.length === 0) return settings;
  throw new Rejection('settings-malformed', `这些环境变量不合要求：${faults.join('，')}`, {
    faults,
  });
}

/** The environment of this process: the one place that reads it. */
export const environment = (): Environment =>
  // eslint-disable-next-line no-restricted-properties -- the one place
  process.env;
