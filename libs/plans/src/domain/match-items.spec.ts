import fc from 'fast-check';
import { type Likeness, matchItems } from './match-items.ts';

const item = (text: string, more: Partial<Likeness> = {}): Likeness => ({
  section: '青少年科学素质提升行动',
  number: '1',
  title: '',
  text,
  ...more,
});
const pairs = (olds: readonly Likeness[], events: readonly Likeness[]) => [
  ...matchItems(olds, events).entries(),
];

describe('an item of an amended document', () => {
  it('is the one that reads the same, wherever it stands now', () =>
    expect(
      pairs(
        [item('组织学生参加科技竞赛活动。'), item('开展教师科学素质培训。')],
        [item('开展教师科学素质培训。', { section: '别处', number: '9' }), item('新的一项。')],
      ),
    ).toEqual([[0, 1]]));

  it('is the one that reads most alike, when at least half of it is the same', () => {
    const olds = [item('每年组织学生参加科技竞赛活动。'), item('每年组织教师参加技能培训活动。')];
    expect(pairs(olds, [item('每年组织教师和学生参加科技竞赛活动。')])).toEqual([[0, 0]]);
    expect(pairs(olds, [item('建设乡镇科普馆。')])).toEqual([]);
    // Ten letters make nine pairs: five of nine and five of eleven.
    expect(pairs([item('甲乙丙丁戊己庚辛壬癸')], [item('甲乙丙丁戊己子丑寅卯')])).toEqual([[0, 0]]);
    expect(pairs([item('甲乙丙丁戊己庚辛壬癸')], [item('甲乙丙丁戊子丑寅卯辰')])).toEqual([]);
  });

  it('is rather one of its own section', () => {
    const text = '每年组织学生参加科技竞赛活动。';
    const olds = [item(text, { section: '农民' }), item(text, { section: '老年人' })];
    expect(pairs(olds, [item(`${text}并总结。`, { section: '老年人' })])).toEqual([[0, 1]]);
  });

  it('is the one of its title and section, whatever it says now', () => {
    const old = item('原来的一段话，讲的是教师。', { title: '教师培训' });
    expect(pairs([old], [item('完全改写。', { title: '教师培训' })])).toEqual([[0, 0]]);
    const elsewhere = item('完全改写。', { title: '教师培训', section: '农民' });
    expect(pairs([old], [elsewhere])).toEqual([]);
  });

  it('is found among many that begin alike', () => {
    const own = (n: number): string =>
      String.fromCodePoint(...Array.from({ length: 8 }, (_, at) => 0x4e00 + 8 * n + at));
    const olds = Array.from({ length: 30 }, (_, n) => item(`开展各类科普活动${own(n)}`));
    const now = item(`开展各类科普活动${own(25).slice(0, 6)}科技`, {
      section: '别处',
      number: '9',
    });
    expect(pairs(olds, [now])).toEqual([[0, 25]]);
  });

  it('is not known by a text of less than ten letters, which many have', () => {
    const [old, now] = [{ title: '教师科学素质培训工程' }, { title: '学生竞赛参与行动计划' }];
    const elsewhere = { ...now, section: '别处', number: '9' };
    const both = (text: string) => pairs([item(text, old)], [item(text, elsewhere)]);
    expect(both('按期高质量完成任务')).toEqual([]);
    expect(both('按期高质量完成各任务')).toEqual([[0, 0]]);
  });

  it('is one only: of two that read the same, each is its own', () => {
    const twice = [item('同样的一段话写了两遍。'), item('同样的一段话写了两遍。')];
    expect(pairs(twice, twice)).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
});

describe('matching, whatever the documents', () => {
  const letters = fc.string({ unit: fc.constantFrom('科', '学', '普', '及', '教'), maxLength: 12 });
  const any = fc.array(
    fc.record({
      section: fc.constantFrom('一', '二'),
      number: fc.constantFrom('1', '2', '3'),
      title: fc.constantFrom('', '甲', '乙'),
      text: letters,
    }),
    { maxLength: 12 },
  );
  it('gives each item to one at most, and a document to itself', () =>
    fc.assert(
      fc.property(any, any, (olds, events) => {
        const matched = pairs(olds, events);
        expect(new Set(matched.map(([, old]) => old)).size).toBe(matched.length);
        expect(matchItems(olds, events)).toEqual(matchItems(olds, events));
        for (const [now, old] of pairs(olds, olds)) expect(olds[old]).toEqual(olds[now]);
        expect(matchItems(olds, olds).size).toBe(olds.length);
      }),
    ));

  it('takes no longer for thousands of items that all changed', () => {
    const of = (word: string) =>
      Array.from({ length: 6_000 }, (_, index) =>
        item(`第${index}项${word}${'组织开展科普活动和技能培训，'.repeat(3)}`, {
          number: `${index}`,
          section: `${index % 3}`,
        }),
      );
    const start = process.cpuUsage();
    const matched = matchItems(of(''), of('全面'));
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(2_000);
    expect(matched.size).toBe(6_000);
  });
});
