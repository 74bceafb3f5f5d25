import { json, type RecordingServer, recordingServer } from './recording-server.fixtures.ts';

let server: RecordingServer;
const answer = {
  about: 'obligation',
  sentences: [
    { topic: 'date', zh: '时限为方案所定：2025年12月31日（星期三）。', en: 'It is stated.' },
    { topic: 'date', zh: '距时限还有1个工作日。', en: '1 working day left.' },
    { topic: 'next', zh: '下一步：\u001b[2J提醒。', en: 'Next: a reminder.' },
    { zh: '目标：1000名。', en: 'Target: 1000.' },
  ],
};

beforeAll(async () => {
  server = await recordingServer();
});
afterAll(() => server.close());
beforeEach(() => server.expects(...Array.from({ length: 3 }, () => json(answer))));

const explain = (...args: readonly string[]) => server.call('explain', ...args);
const asked = (): readonly string[] => server.asked().map(({ url }) => url);

describe('duban explain', () => {
  it('prints the server’s sentences by topic, and nothing that moves a cursor', async () => {
    const { exitCode, out } = await explain('--obligation', 'zezhou.t1.县教育局');
    expect({ exitCode, lines: out.split('\n') }).toEqual({
      exitCode: 0,
      lines: [
        '时限依据',
        '  时限为方案所定：2025年12月31日（星期三）。',
        '  距时限还有1个工作日。',
        '下一步',
        '  下一步： [2J提醒。',
        '目标：1000名。',
        '',
      ],
    });
    expect(asked()).toEqual(['/api/explain?obligation=zezhou.t1.县教育局']);
  });

  it('speaks English, or JSON', async () => {
    const { out } = await explain('--target', 'rushan.g2', '--lang', 'en');
    expect(out).toBe(
      'Due date\n  It is stated.\n  1 working day left.\nNext\n  Next: a reminder.\nTarget: 1000.\n',
    );
    expect(JSON.parse((await explain('--mail', 'm', '--json')).out)).toEqual(answer);
  });

  it('asks for a day, a person, and an offset as it is written', async () => {
    await explain('--obligation', 'o', '--on', '2025-12-06', '--for', 'li');
    await explain('--date', '2025-12-31', '--offset', '-10wd');
    await explain('--date', '2025-12-31', '--offset', '+3wd');
    expect(asked()).toEqual([
      '/api/explain?obligation=o&on=2025-12-06&for=li',
      '/api/explain?date=2025-12-31&offset=-10wd',
      '/api/explain?date=2025-12-31&offset=+3wd',
    ]);
  });

  it.each([
    [[], '请给出 --obligation、--mail、--target、--date 其中的一项。\n'],
    [
      ['--mail', 'm', '--target', 't'],
      '请给出 --obligation、--mail、--target、--date 其中的一项。\n',
    ],
    [['--obligation', 'o', '--on', 'today'], '“today”'],
    [['--mail', 'm', '--lang', 'fr'], '“fr”'],
  ])('duban explain that is asked wrongly ends with 2: %j', async (args, sentence) => {
    const { exitCode, err } = await explain(...args);
    expect(exitCode).toBe(2);
    expect(err).toContain(sentence);
    expect(asked()).toEqual([]);
  });
});
