import { called } from './cli.fixtures.ts';

describe('a call that is not understood', () => {
  it.each([
    [['raed'], '未知命令“raed”，可能是：read'],
    [['read'], '缺少参数：FILE。'],
    [['read', 'a', 'b'], '参数过多：应为1个，现为2个。'],
    [['read', 'a', '--jsn'], '未知选项“--jsn”，可能是：--json'],
    [['workdays', '2025-02-29', '1d'], 'DATE“2025-02-29”有误，应为如2025-12-31的日期。'],
    [
      ['workdays', '2025-12-31', '-10'],
      'OFFSET“-10”有误，应为如-10wd、+3wd、-30d、0d的偏移，不超过3660天。',
    ],
    [['simulate', 'a.txt'], '缺少选项：--adopted-on'],
    [['migrate'], '缺少选项：--from、--to'],
    [['escalations', 'urge', 'z.t1.县教育局', '--text', '请报送'], '缺少选项：--means、--person'],
    [
      ['users', 'register', 'li', '--name', '李静', '--role', '领导'],
      '--role“领导”有误，可选：系统管理员、督查室、联络员、签发领导、审计人员、查阅人员。',
    ],
    [['simulate', 'a.txt', '--adopted-on'], '选项--adopted-on后缺少内容。'],
    [
      ['simulate', 'a', '--adopted-on', '2025-01-01', '--from', '2025-03-01', '--to', '2025-02-01'],
      '--from“2025-03-01”晚于--to“2025-02-01”。',
    ],
    [
      ['tasks', '--status', 'late'],
      '--status“late”有误，可选：办理中、办结待审核、已退回、已办结、已终止。',
    ],
    [['tasks', '--limit', '0'], '--limit“0”有误，应为正整数。'],
    [
      ['plans', '--server', 'ftp://x'],
      '--server“ftp://x”有误，应为如http://127.0.0.1:3000的地址。',
    ],
    [['clock', '--advance', 'P1D', '--to', '2025-12-01'], '选项--advance和--to不能同时使用。'],
    [['review', 'p', '--due', 't1'], '--due“t1”有误，应为“左边=右边”的形式。'],
    [
      ['review', 'p', '--period', '2025-01-01..2024-01-01'],
      '--period“2025-01-01..2024-01-01”有误，应为如2021-01-01..2025-12-31的起止日期。',
    ],
  ])('%j ends with 2 and one sentence', async (args, sentence) => {
    expect(await called(...args)).toEqual({ exitCode: 2, out: '', err: `${sentence}\n` });
  });

  it('a call without any command shows the help on stderr', async () => {
    const { exitCode, out, err } = await called();
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain('用法： duban <命令> [参数] [选项]');
  });
});

describe('help', () => {
  it('is an answer: on stdout, in Chinese, with an example for every command', async () => {
    const commands = await below();
    expect(commands.length).toBeGreaterThan(15);
    for (const name of commands) await demandHelp(name);
  });

  it('is there for every verb below a command, too', async () => {
    const verbs: string[][] = [];
    for (const [name = ''] of await below()) verbs.push(...(await below(name)));
    expect(verbs.length).toBeGreaterThan(30);
    for (const verb of verbs) await demandHelp(verb);
  });
});

/** The commands that help lists below one, each with all its words. */
async function below(...words: readonly string[]): Promise<string[][]> {
  const { exitCode, out, err } = await called(...words, '--help');
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  const [, list = ''] = out.split('\n命令：\n');
  return [...list.matchAll(/^ {2}([a-z-]+)/gm)]
    .map(([, name = '']) => [...words, name])
    .filter((one) => one.at(-1) !== 'help');
}

async function demandHelp(words: readonly string[]): Promise<void> {
  const help = await called(...words, '--help');
  expect(help).toMatchObject({ exitCode: 0, err: '' });
  const ways = words.length > 1 ? words.join(' ') : `${words.join('')}( [a-z-]+)?`;
  expect(help.out).toMatch(new RegExp(`\n例：duban ${ways}( |\n)`));
  expect(help.out).not.toMatch(
    /Usage:|Options:|Arguments:|\[options\]|\[command\]|\(default|\(choices/,
  );
}
