import { type Command } from 'commander';
import { saveToken } from '../saved-tokens.ts';
import { asking, type AskOptions } from '../server-command.ts';
import { type World } from '../world.ts';

export function addLogout(program: Command, world: World): void {
  asking(program.command('logout'))
    .summary('删除存于本机的登录令牌')
    .description('删除存于本机的登录令牌。令牌本身到期失效，也可在登录后停用。')
    .addHelpText('after', '\n例：duban logout')
    .action(({ server }: AskOptions) => {
      saveToken(server, undefined);
      world.say('本机登录令牌已删除。');
    });
}
