import { normalise, squeeze } from './normalise.ts';

describe('one width', () => {
  it('is full for brackets and commas, half for digits, letters and percent', () => {
    expect(normalise('(２０２５年),１５％ 〔2022〕Ａ＋Ｂ')).toBe('（2025年），15% （2022）A+B');
  });
  it('writes traditional characters as simplified ones, one for one', () => {
    expect(normalise('縣住建局牽頭，各鄉鎮負責，於印發後3個月內達到')).toBe(
      '县住建局牵头，各乡镇负责，於印发后3个月内达到',
    );
  });
  it('is one dash for all dashes and one zero for both Chinese zeros', () => {
    expect(normalise('2021—2022－2023～2024 二○二〇')).toBe('2021-2022-2023-2024 二〇二〇');
  });
});

describe('squeezing', () => {
  it('takes the blanks out of Chinese, not from between Latin words', () => {
    expect(squeeze('  到 2025 年　Open Data 平台\n建设 ')).toBe('到2025年Open Data平台建设');
  });
});
