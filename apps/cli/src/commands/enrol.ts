import { type Command } from 'commander';
import { keepToken, type TokenOptions, withToken } from '../keep-token.ts';
import { signedIn } from '../sign-in.ts';
import { type World } from '../world.ts';

export function addEnrol(program: Command, world: World): void {
  withToken(program.command('enrol'))
    .summary('用邮件中的代码设置密码并登录')
    .description('设置密码并登录。代码见“请设置登录密码”的邮件；代码和新密码在终端输入，不显示。')
    .addHelpText('after', '\n例：duban enrol')
    .action(async (options: TokenOptions) => {
      const code = codeIn(await world.secret('邮件中的代码或链接：'));
      const password = await world.secret('新密码（至少12个字符）：');
      const cookie = await signedIn(
        options.server,
        { path: '/api/enrolment', body: { code, password } },
        world,
      );
      await keepToken(options, cookie, world);
    });
}

/** A link has the code behind its #. */
const codeIn = (text: string): string => /#code=([\w-]+)/.exec(text)?.[1] ?? text.trim();
