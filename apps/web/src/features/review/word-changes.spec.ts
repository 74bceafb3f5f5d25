import { nameChanges, type Part, wordChanges } from './word-changes.ts';

const SIGNS = { same: '', deleted: '-', inserted: '+' } as const;
const shown = (parts: readonly Part[] | undefined): string =>
  (parts ?? []).map(({ text, change }) => `${SIGNS[change]}${text}`).join('|');

describe('a text that was corrected', () => {
  it('is told word by word', () =>
    expect(shown(wordChanges('每年举办科普活动两次。', '每年举办科普活动四次。'))).toBe(
      '每年举办科普活动|-两次|+四次|。',
    ));

  it('has a name inserted, and nothing else', () =>
    expect(shown(wordChanges('由县教育局负责', '由县教育局、县科协负责'))).toBe(
      '由县教育局|+、县科协|负责',
    ));

  it('keeps of what stays what stands beside a change', () => {
    const long = '推进高等教育阶段科学教育和科普工作。'.repeat(10);
    expect(shown(wordChanges(`${long}两次。${long}`, `${long}四次。${long}`))).toBe(
      `……${long.slice(-30)}|-两次|+四次|。${long.slice(0, 29)}……`,
    );
  });

  it('of which nothing stayed is two texts', () => {
    expect(wordChanges('床前明月光', '某县夜市方案')).toBeUndefined();
    expect(wordChanges('', '新')).toBeUndefined();
  });

  it('of 20,000 characters is told within a second, or not at all', () => {
    const [a, b] = ['甲乙丙丁。', '子丑寅卯。'].map((words) => words.repeat(4_000));
    expect(wordChanges(a ?? '', b ?? '')).toBeUndefined();
    const [one, other] = [`${a}两次`, `${a}四次`];
    expect(shown(wordChanges(one, other))).toMatch(/-两次\|\+四次$/);
  });
});

it('a list of names is told name by name', () =>
  expect(shown(nameChanges(['县教育局', '县科协'], ['县教育局', '团县委', '县科协']))).toBe(
    '县教育局、|+团县委、|县科协',
  ));
