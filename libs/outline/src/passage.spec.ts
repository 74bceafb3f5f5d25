import fc from 'fast-check';
import { Passage } from './passage.ts';
import { passageOf } from './passage.fixtures.ts';

const source = '科普日、流\n\n动科技馆（示范)，5％';

describe('a passage', () => {
  const joined = Passage.join([Passage.of(source, 0, 5), Passage.of(source, 7, source.length)]);

  it('reads across the page break and remembers where it was', () => {
    expect(joined.text).toBe('科普日、流动科技馆（示范)，5％');
    expect(joined.seams).toEqual([5]);
  });

  it('knows one width of every character, offset for offset', () => {
    expect(joined.norm).toBe('科普日、流动科技馆（示范），5%');
    expect(joined.norm).toHaveLength(joined.length);
  });

  it('leads back to the source, the break included', () => {
    const { start, end } = joined.span(4, 7);
    expect(source.slice(start, end)).toBe('流\n\n动科');
  });

  it('ends before the break when its last character stands before it', () => {
    expect(joined.span(0, 5)).toEqual({ start: 0, end: 5 });
  });

  it('leaves ranges out without making seams of them', () => {
    const rest = joined.without([{ from: 9, to: 13 }]);
    expect(rest.text).toBe('科普日、流动科技馆，5％');
    expect(rest.seams).toEqual([5]);
  });

  it('is empty beyond its end', () => {
    expect(joined.slice(40).text).toBe('');
    expect(Passage.empty.span()).toEqual({ start: 0, end: 0 });
  });

  it('always spans text of the source that contains it', () => {
    const cut = fc.tuple(fc.nat(30), fc.nat(30));
    const parts = fc.array(fc.string({ minLength: 1, maxLength: 8 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(parts, cut, (texts, [a, b]) => {
        const whole = texts.join('\n');
        let at = 0;
        const passages = texts.map((text) => {
          const passage = Passage.of(whole, at, at + text.length);
          at += text.length + 1;
          return passage;
        });
        const slice = Passage.join(passages).slice(Math.min(a, b), Math.max(a, b));
        const { start, end } = slice.span();
        const printed = whole.slice(start, end);
        return (
          slice.length === 0 || printed.replaceAll('\n', '') === slice.text.replaceAll('\n', '')
        );
      }),
    );
  });

  it('trims ideographic blanks', () => expect(passageOf('　　标题 ').trim().text).toBe('标题'));
});
