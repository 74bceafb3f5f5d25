import { plainTexts } from './plain-texts.ts';

const of = (body: object): unknown => plainTexts(body, false);

describe('what somebody wrote', () => {
  it('loses what is not seen and what turns the direction, wherever it stands', () =>
    expect(
      of({
        text: '已完成\u202Egnp\u0000.\u200B第一行\n第二行\t表',
        figures: [{ name: '培训\uFEFF\u0007', value: 1 }],
        flag: null,
      }),
    ).toEqual({
      text: '已完成gnp.第一行\n第二行\t表',
      figures: [{ name: '培训', value: 1 }],
      flag: null,
    }));

  it('has no half of a character, in what a file holds neither', () => {
    expect(of({ address: 'a\ud800@b.cn' })).toEqual({ address: 'a\ufffd@b.cn' });
    expect(plainTexts({ text: '\udc00' }, true)).toEqual({ text: '\ufffd' });
  });

  it('keeps its emoji whole', () => expect(of({ text: '👩‍👩‍👧' })).toEqual({ text: '👩‍👩‍👧' }));

  it('is one line where a line is meant', () =>
    expect(of({ reason: ' 会议\r\n纪要 \u2028 附后\n', note: '一\n二' })).toEqual({
      reason: '会议 纪要 附后',
      note: '一\n二',
    }));

  it('is left as it is where it is what a file holds', () =>
    expect(plainTexts({ text: '一\u200B', csv: '\uFEFFa', reason: '来函\u202E' }, true)).toEqual({
      text: '一\u200B',
      csv: '\uFEFFa',
      reason: '来函',
    }));
});
