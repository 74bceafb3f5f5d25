import { type Command, InvalidArgumentError, Option } from 'commander';
import { type ServerOptions } from './client.ts';
import { type JsonOption } from './output.ts';

function serverUrl(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new InvalidArgumentError('应为如http://127.0.0.1:3000的地址');
}

/** An empty variable in the environment is none. */
function bearer(text: string): string | undefined {
  if (text === '') return undefined;
  if (/^[\x21-\x7e]+$/.test(text)) return text;
  throw new InvalidArgumentError('令牌只含可见的英文字符');
}

/** What every command that asks a server takes. */
export type AskOptions = ServerOptions & JsonOption;

export const asking = (command: Command): Command =>
  command
    .option('--json', '只输出一个 JSON 文档')
    .addOption(
      new Option('--server <URL>', '服务地址')
        .env('DUBAN_SERVER')
        .default('http://127.0.0.1:3000')
        .argParser(serverUrl),
    )
    .addOption(new Option('--token <令牌>', '登录令牌').env('DUBAN_TOKEN').argParser(bearer));

/** What every command that changes something takes beside. */
export type ChangeOptions = AskOptions & { readonly reason?: string };

export const withChangeOptions = (command: Command): Command =>
  asking(command).option('--reason <理由>', '办理理由，记入办理记录');
