import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlanContent } from '#plans';
import { called, duban, root } from './cli.fixtures.ts';

const SEEDS = ['fuliang', 'hebei', 'rushan', 'tunxi', 'zezhou'] as const;
const seed = (name: string): string => join(root, 'seeds', `${name}.txt`);
const golden = (name: string): string => join(root, 'seeds/golden', `${name}.json`);
const folder = mkdtempSync(join(tmpdir(), 'duban-cli-'));
const fileOf = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

type Item = { readonly id: string; readonly subject: string };
type Printed = {
  readonly obligations: readonly (Item & { readonly baselined: boolean })[];
  readonly notices: readonly {
    readonly on: string;
    readonly at: string;
    readonly obligationId: string;
    readonly rule: string;
  }[];
  readonly burden: readonly object[];
};

describe.each(SEEDS)('the plan of %s', (name) => {
  it('is read, and printed as one JSON document', async () => {
    const { exitCode, out, err } = await called('read', seed(name), '--json');
    const outline = JSON.parse(out) as PlanContent & { sections: { tasks: object[] }[] };
    const expected = JSON.parse(readFileSync(golden(name), 'utf8')) as typeof outline;
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(outline.title).toBe(expected.title);
    expect(outline.sections.flatMap(({ tasks }) => tasks)).toHaveLength(
      expected.sections.flatMap(({ tasks }) => tasks).length,
    );
  });

  it('is shown to people', async () => {
    const { exitCode, out } = await called('read', seed(name));
    expect(exitCode).toBe(0);
    expect(out).toMatch(/章节（\d+）和任务（\d+）/);
  });

  it('is tried under the default policy', async () => {
    const args = ['simulate', seed(name), '--adopted-on', '2024-05-06', '--json'];
    const { exitCode, out, err } = await called(...args);
    const { obligations, notices, burden } = JSON.parse(out) as Printed;
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(Object.keys(obligations[0] ?? {})).toEqual([
      ...['id', 'kind', 'subject', 'organization', 'dueOn'],
      ...['dueOnDefaulted', 'baselined', 'leadless'],
    ]);
    expect(Object.keys(notices[0] ?? {})).toEqual([
      'on',
      'at',
      'obligationId',
      'rule',
      'form',
      'to',
    ]);
    expect(Object.keys(burden[0] ?? {})).toEqual(['organization', 'month', 'mails']);
    const keys = notices.map((notice) => [notice.at, notice.obligationId, notice.rule].join('|'));
    expect(keys).toEqual(keys.toSorted());
  });

  it('is the same whether tried from the document, its outline, or the reviewed outline', async () => {
    const { out: json } = await called('read', seed(name), '--json');
    const outline = fileOf(`${name}.json`, `\ufeff${json}`); // as some editors save it
    const tried = async (file: string): Promise<Printed> => {
      const { out } = await called('simulate', file, '--adopted-on', '2024-05-06', '--json');
      const { obligations, ...rest } = JSON.parse(out) as Printed;
      // The wording of a subject is the reader's; who owes what by when is not.
      return { obligations: obligations.map((item) => ({ ...item, subject: '' })), ...rest };
    };
    const document = await tried(seed(name));
    expect(await tried(outline)).toEqual(document);
    expect(await tried(golden(name))).toEqual(document);
  });
});

it.each([
  ['an outline', ['read', seed('rushan'), '--json']],
  ['a dry run', ['simulate', seed('rushan'), '--adopted-on', '2024-05-06', '--json']],
])('a process of its own prints all of %s', async (_what, args) => {
  expect(await duban(args)).toEqual(await called(...args));
});

describe('a dry run', () => {
  const tried = (...options: readonly string[]) => called('simulate', seed('zezhou'), ...options);

  it('bounds its notices by the days asked for, both included', async () => {
    const days = ['--from', '2025-12-17', '--to', '2025-12-26'];
    const { out } = await tried('--adopted-on', '2023-03-02', ...days, '--json');
    const { notices } = JSON.parse(out) as Printed;
    expect([...new Set(notices.map(({ on }) => on))]).toEqual(['2025-12-17', '2025-12-26']);
  });

  it('takes another policy', async () => {
    const policy = readFileSync(join(root, 'seeds/policies/default.yaml'), 'utf8');
    const file = fileOf('policy.yaml', policy.replace('offset: -30d', 'offset: -40d'));
    const { out } = await tried('--adopted-on', '2023-03-02', '--policy', file, '--json');
    const rules = new Set((JSON.parse(out) as Printed).notices.map(({ rule }) => rule));
    expect(rules.has('-40d') && !rules.has('-30d')).toBe(true);
  });

  it('sums up for people: by month, the busiest days, the burden', async () => {
    const { out } = await tried('--adopted-on', '2023-03-02');
    expect(out).toMatch(
      /督办事项（\d+）\n阶段 3 · 任务 \d+ · 指标 1 · 签收 \d+\n启动前已到期，待认定 1/,
    );
    expect(out).toMatch(/2025-12 +188 +188\n/);
  });

  it('refuses JSON that is no outline, naming what is wrong', async () => {
    const refused = async (name: string, text: string): Promise<unknown> => {
      const result = await called('simulate', fileOf(name, text), '--adopted-on', '2024-05-06');
      return [result.exitCode, result.out, result.err];
    };
    expect(await refused('a.json', '{"name": "duban"}')).toEqual([
      1,
      '',
      '该JSON不是任务分解稿：没有sections。\n',
    ]);
    expect(await refused('b.json', '[1, 2]')).toEqual([1, '', '这个 JSON 不是任务分解稿。\n']);
    expect(await refused('c.txt', '{ half')).toEqual([1, '', '这个文件不是有效的 JSON。\n']);
    const withoutKind = '{"title":"x","sections":[{"title":"y","departments":{}}]}';
    expect(await refused('d.json', withoutKind)).toEqual([
      1,
      '',
      '任务分解稿的“sections[0].kind”缺失或不合要求。\n',
    ]);
  });

  it('refuses a policy that is none, a text without any task, and a plan that never ends', async () => {
    const policy = await tried('--adopted-on', '2024-05-06', '--policy', seed('zezhou'));
    expect(policy).toMatchObject({ exitCode: 1, out: '' });
    expect(policy.err).toContain('督办规则');
    const letter = fileOf('letter.txt', '今天天气很好。\n');
    expect(await called('simulate', letter, '--adopted-on', '2024-05-06')).toMatchObject({
      exitCode: 1,
      err: '没有任务和指标，不能启动督办；请补录任务，或核对文件后重新导入。\n',
    });
    const endless = fileOf(
      'e.json',
      readFileSync(golden('zezhou'), 'utf8').replace(/"period": \{[^}]*\}/, '"period": null'),
    );
    const { exitCode, err } = await called('simulate', endless, '--adopted-on', '2024-05-06');
    expect(exitCode).toBe(1);
    expect(err).toContain('未写明实施期限');
  });
});

describe('a document that cannot be read', () => {
  it.each([
    ['is missing', join(folder, 'nowhere.txt'), '未找到文件'],
    ['is a folder', folder, '是文件夹，请指定文件'],
    ['is empty', fileOf('empty.txt', ''), '文件中没有文字'],
    [
      'is binary',
      fileOf(
        'binary.txt',
        Uint8Array.from({ length: 4000 }, (_, i) => i % 7),
      ),
      '文件无法读取',
    ],
    ['is too large', fileOf('large.txt', '一'.repeat(2_000_000)), '超过5 MB'],
  ])('%s: refused in one sentence', async (_case, file, sentence) => {
    const { exitCode, out, err } = await called('read', file, '--json');
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toContain(sentence);
    expect(err.trimEnd()).not.toContain('\n');
  });
});

describe('working days', () => {
  it('are counted, with their grounds', async () => {
    const { exitCode, out } = await duban(['workdays', '2025-12-31', '-10wd']);
    expect(exitCode).toBe(0);
    expect(out.split('\n').slice(0, 2)).toEqual([
      '2025-12-17',
      '自2025年12月31日（星期三）起向前推算10个工作日（当日不计），为2025年12月17日（星期三）。',
    ]);
  });

  it('are printed as one JSON document, wherever the option stands', async () => {
    const after = await called('workdays', '2026-02-13', '+10wd', '--json');
    const before = await called('workdays', '--json', '2026-02-13', '+10wd');
    expect(after).toEqual(before);
    expect(JSON.parse(after.out)).toMatchObject({
      start: '2026-02-13',
      offset: '+10wd',
      result: '2026-03-05',
      makeUpDaysUsed: [{ date: '2026-02-14' }, { date: '2026-02-28' }],
      years: [{ year: 2026, provisional: false }],
      provisional: false,
    });
  });

  it('stop where dates end', async () => {
    expect(await called('workdays', '9999-12-31', '+10wd')).toEqual({
      exitCode: 1,
      out: '',
      err: '推算出的日期超出公元1年至9999年。\n',
    });
  });
});
