import { type Command } from 'commander';
import { keepToken, type TokenOptions, withToken } from '../keep-token.ts';
import { needed } from '../options.ts';
import { signedIn } from '../sign-in.ts';
import { type World } from '../world.ts';

export function addLogin(program: Command, world: World): void {
  withToken(program.command('login'))
    .addOption(needed('--account <账号>', '用户编号或登记的工作邮箱'))
    .summary('登录：询问密码，登录令牌存于本机')
    .description(
      '登录。密码在终端输入，不显示，启用动态口令的再填口令；登录令牌存于本机，只有本人可读。',
    )
    .addHelpText('after', '\n例：duban login --account li-jing')
    .action(async ({ account, ...options }: TokenOptions & { readonly account: string }) => {
      const password = await world.secret('密码：');
      const cookie = await signedIn(
        options.server,
        { path: '/api/session', body: { account, password } },
        world,
      );
      await keepToken(options, cookie, world);
    });
}
