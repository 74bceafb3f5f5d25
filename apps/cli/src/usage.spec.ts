import { called } from './cli.fixtures.ts';

describe('a call that is not understood', () => {
  it.each([
    [['raed'], '没有“raed”这个命令，是不是 read？'],
    [['read'], '缺少参数 FILE。'],
    [['read', 'a', 'b'], '参数多了：只要 1 个，给了 2 个。'],
    [['read', 'a', '--jsn'], '没有“--jsn”这个选项，是不是 --json？'],
    [['workdays', '2025-02-29', '1d'], 'DATE 不能是“2025-02-29”：应为 2025-12-31 这样的日期。'],
    [
      ['workdays', '2025-12-31', '-10'],
      'OFFSET 不能是“-10”：应为 -10wd、+3wd、-30d、0d 这样的偏移，不超过3660天。',
    ],
    [['simulate', 'a.txt'], '缺少选项 --adopted-on <日期>。'],
    [['simulate', 'a.txt', '--adopted-on'], '选项 --adopted-on <日期> 后面缺少内容。'],
    [
      ['simulate', 'a', '--adopted-on', '2025-01-01', '--from', '2025-03-01', '--to', '2025-02-01'],
      '--from 2025-03-01 晚于 --to 2025-02-01。',
    ],
    [
      ['tasks', '--status', 'late'],
      '--status <状态> 不能是“late”：可选 open, claimed, returned, accepted, cancelled。',
    ],
    [['tasks', '--limit', '0'], '--limit <条数> 不能是“0”：应为正整数。'],
    [
      ['plans', '--server', 'ftp://x'],
      '--server <URL> 不能是“ftp://x”：应为 http://127.0.0.1:3000 这样的地址。',
    ],
    [
      ['clock', '--advance', 'P1D', '--to', '2025-12-01'],
      '选项 --advance <时长> 和 --to <时刻> 不能同时用。',
    ],
    [['review', 'p', '--due', 't1'], '--due <编号=日期> 不能是“t1”：应为“左边=右边”的形式。'],
    [
      ['review', 'p', '--period', '2025-01-01..2024-01-01'],
      '--period <起..止> 不能是“2025-01-01..2024-01-01”：应为 2021-01-01..2025-12-31 这样的起止日期。',
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
