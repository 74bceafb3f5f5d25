import { byPinyin, pinyinInitials, pinyinKey } from './chinese-order.ts';

describe('names in Chinese', () => {
  it('stand in the order of their pinyin', () => {
    const names = ['县水利局', '县文旅局', '县安监局', '县民政局', '县生态环境局', '县大数据中心'];
    // an, da, min, sheng, shui, wen
    expect(names.toSorted(byPinyin)).toEqual([
      '县安监局',
      '县大数据中心',
      '县民政局',
      '县生态环境局',
      '县水利局',
      '县文旅局',
    ]);
  });

  it('stand behind digits and Latin letters, whose case does not matter', () =>
    expect(['啊', 'b局', 'A局', '1局'].toSorted(byPinyin)).toEqual(['1局', 'A局', 'b局', '啊']));

  it('come in one order, that of their keys, though a key shows nothing', () => {
    const names = ['张', '章', '㐀', '𠮷', '', '张三', '张'];
    const sorted = names.toSorted(byPinyin);
    const keys = sorted.map(pinyinKey);
    expect(keys).toEqual(keys.toSorted());
    expect(byPinyin('张', '张')).toBe(0);
  });

  it('of the same sound stand together', () => {
    // zhang, each with the first tone, among li and zhao
    const sorted = ['赵', '章', '李', '张'].toSorted(byPinyin);
    expect([sorted[0], sorted[3]]).toEqual(['李', '赵']);
  });

  it('have the initials of their pinyin, what is not Chinese as it is', () => {
    // xian jiao yu ju; tuan xian wei; nong ye nong cun; ao, e; a place of the first extension
    expect(pinyinInitials('县教育局')).toBe('xjyj');
    expect(pinyinInitials('团县委')).toBe('txw');
    expect(pinyinInitials('农业农村局A区（1）')).toBe('nyncjaq（1）');
    expect(pinyinInitials('奥俄')).toBe('ae');
    expect(pinyinInitials('')).toBe('');
  });
});
