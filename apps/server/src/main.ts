import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { StoreUnavailable } from '#event-store';
import { Rejection } from '#contract';
import { environment, readSettings } from '#platform';
import { readTokens } from './demo/sample-users.ts';
import { OtherLogFormat } from './log-format.ts';
import { startServer } from './start-server.ts';

/**
 * In percent of what is in use. V8 otherwise lets the heap grow to three times that and more before it collects;
 * measured over a morning of mails, this costs no processor time.
 */
const HEAP_GROWS_BY = 40;
setFlagsFromString(`--heap-growing-percent=${HEAP_GROWS_BY}`);

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** After this the process exits; nothing is lost. */
const STOP_MS = 90_000;

/** While starting the process may be killed at any line. */
let stop = (): void => process.exit(0);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());

try {
  const settings = readSettings(environment(), rolesAsked());
  const server = await startServer(settings, print);
  if (settings.demo && settings.roles.includes('api'))
    printWelcome(server.url, settings.dataFolder);
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

function printWelcome(url: string, dataFolder: string): void {
  const tokens = readTokens(dataFolder) ?? [];
  const office = tokens[0]?.token ?? '';
  print('');
  print(`  督办 Duban 演示已启动    ${url}`);
  print(`  已发邮件                 ${url}/mail`);
  print(`  接口说明                 ${url}/api/docs`);
  print('');
  if (tokens.length > 0) print('  登录令牌');
  for (const { as, token } of tokens) print(`    ${token}  ${as}`);
  print('');
  print('  可以试试');
  print('    1. 把演示时钟拨到 12月17日，再看 /mail 里发出的到期提醒：');
  print(
    `       curl -X POST ${url}/api/demo/clock -H 'Content-Type: application/json' -d '{"to":"2025-12-17T09:00:00+08:00"}'`,
  );
  print('    2. 看逾期的事项和三色督办：');
  print(`       DUBAN_SERVER=${url} DUBAN_TOKEN=${office} npm run -s duban -- escalations`);
  print('    3. 问一问谁改了什么：');
  print(`       DUBAN_SERVER=${url} DUBAN_TOKEN=${office} npm run -s duban -- audit --plan zezhou`);
  print('');
  print(`  按 Ctrl+C 停止；数据保存在 ${dataFolder}，再次启动继续。`);
}
