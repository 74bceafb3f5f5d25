import fc from 'fast-check';
import { cutClause, escapeHtml, oneLine, shorten } from './plain.ts';

describe('plain words', () => {
  it('are one line without anything unseen, whatever was put in', () => {
    expect(oneLine('  督办\r\n\t提醒\u0000\u202e倒置\ud800 ')).toBe('督办 提醒 倒置\ufffd');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(oneLine(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        expect(oneLine(oneLine(text))).toBe(oneLine(text));
      }),
    );
  });

  it('are shortened between characters, never within one, and lose the comma before the dots', () => {
    expect(shorten('加强科普，', 5)).toBe('加强科普，');
    expect(shorten('加强科普，提升素质', 5)).toBe('加强科普…');
    expect(shorten('𠮷𠮷𠮷𠮷', 3)).toBe('𠮷𠮷𠮷…');
    expect(shorten('𠮷𠮷𠮷', 3)).toBe('𠮷𠮷𠮷');
    expect(shorten('👨‍👩‍👧甲乙', 1)).toBe('👨‍👩‍👧…');
    expect(shorten('短', 60)).toBe('短');
    expect(shorten('甲乙か\u3099丙', 3)).toBe('甲乙か\u3099…');
    expect(shorten('甲乙か\u3099', 3)).toBe('甲乙か\u3099');
  });

  it('a clause is cut after a pause, never inside a bracket, a date, a number or a name', () => {
    expect(cutClause('加强科普，提升素质，培育人才。', 7)).toBe('加强科普……');
    expect(cutClause('加强科普，提升素质，培育人才。', 9)).toBe('加强科普，提升素质……');
    expect(cutClause('建成场馆（到2025年，不少于20个），全面开放。', 12)).toBe(
      '建成场馆（到2025年，不少于20个）……',
    );
    expect(cutClause('弘扬“尊重知识，崇尚创新”的风尚，办好科普日。', 9)).toBe(
      '弘扬“尊重知识，崇尚创新”的风尚……',
    );
    expect(cutClause('到2025年建成不少于20个科普示范基地。', 8)).toBe(
      '到2025年建成不少于20个科普示范基地。',
    );
    expect(cutClause('短，句。', 60)).toBe('短，句。');
  });

  it('say the same in HTML as outside', () => {
    const unescape: Record<string, string> = {
      '&amp;': '&',
      '&lt;': '<',
      '&gt;': '>',
      '&quot;': '"',
      '&#39;': "'",
    };
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('&<>"\';#督amplt')) }),
        (text) => {
          const html = escapeHtml(text);
          expect(html).not.toMatch(/[<>"']/);
          expect(html.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => unescape[entity] ?? '')).toBe(
            text,
          );
        },
      ),
    );
  });
});
