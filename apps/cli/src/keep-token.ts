import { hostname } from 'node:os';
import { type Command } from 'commander';
import { ServerClient } from './client.ts';
import { option } from './options.ts';
import { printJson } from './output.ts';
import { positiveWhole } from './parsers.ts';
import { saveToken } from './saved-tokens.ts';
import { asking, type AskOptions } from './server-command.ts';
import { type World } from './world.ts';

const DAYS = 90;
const LONGEST_NAME = 50;

/** How long the token of this machine lasts, and what it may. */
export type TokenOptions = AskOptions & { readonly days: number; readonly readOnly?: true };

export const withToken = (command: Command): Command =>
  asking(command)
    .addOption(option('--days <天数>', '登录令牌的有效天数', positiveWhole).default(DAYS))
    .option('--read-only', '登录令牌只能查看，不能办理');

/** Makes a token for this machine and keeps it here. @param cookie of the session that signing in has opened */
export async function keepToken(
  { server, json, days, readOnly }: TokenOptions,
  cookie: string,
  world: World,
): Promise<void> {
  const client = new ServerClient({ server, cookie });
  const name = `duban@${hostname()}`.slice(0, LONGEST_NAME);
  const body = { name, days, readOnly: readOnly === true };
  const { token, expiresAt } = await client.post('/api/me/tokens', { body });
  saveToken(server, token);
  const me = await new ServerClient({ server, token }).get('/api/me', {});
  if (json) printJson(world, { name: me.name, expiresAt });
  else world.say(`已登录：${me.name}，登录令牌${expiresAt.slice(0, 10)}到期`);
}
