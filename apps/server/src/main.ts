import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { StoreUnavailable } from '#event-store';
import { Rejection } from '#contract';
import { environment, readSettings } from '#platform';
import { demandNoRoot, thisAccount } from './before-start.ts';
import { readTokens } from './demo/sample-users.ts';
import { welcome } from './demo/welcome.ts';
import { OtherLogFormat } from './log-format.ts';
import { startServer } from './start-server.ts';

/**
 * In percent of what is in use. V8 otherwise lets the heap grow to three times that and more before it collects;
 * measured over a morning of mails, this costs no processor time.
 */
const HEAP_GROWS_BY = 40;
setFlagsFromString(`--heap-growing-percent=${HEAP_GROWS_BY}`);

// What is written is for this account alone, whatever the machine's habit is.
process.umask(0o077);

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** After this the process exits; nothing is lost. */
const STOP_MS = 90_000;

/** While starting the process may be killed at any line. */
let stop = (): void => process.exit(0);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());

try {
  const settings = readSettings(environment(), rolesAsked());
  demandNoRoot(settings, thisAccount());
  const server = await startServer(settings, print);
  if (settings.demo && settings.roles.includes('api')) {
    const { dataFolder, adminToken } = settings;
    const tokens = settings.demoData ? (readTokens(dataFolder) ?? []) : [];
    const hasOffice = adminToken !== null;
    welcome({ url: server.url, dataFolder, tokens, hasOffice }).forEach(print);
  }
  stop = () => {
    setTimeout(() => process.exit(3), STOP_MS).unref();
    server.stop().then(
      () => process.exit(0),
      () => process.exit(3),
    );
  };
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  // A refusal in one sentence needs no stack.
  const told =
    error instanceof Rejection ||
    error instanceof StoreUnavailable ||
    error instanceof OtherLogFormat;
  if (!told && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  process.exit(error instanceof Rejection ? 1 : 3);
}

/** @throws {Rejection} `arguments-unknown` */
function rolesAsked(): string | undefined {
  try {
    return parseArgs({ options: { roles: { type: 'string' } } }).values.roles;
  } catch {
    throw new Rejection('arguments-unknown');
  }
}
