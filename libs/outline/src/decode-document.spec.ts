import { Rejection } from '#contract';
import { decodeDocument } from './decode-document.ts';

const text = '乳山市全民科学素质行动规划纲要实施方案（2021—2025年）\n一、指导思想\n';
const codes = (bytes: Uint8Array): string[] =>
  decodeDocument(bytes).warnings.map(({ code }) => code);
const refusal = (bytes: Uint8Array): Rejection | null => {
  try {
    decodeDocument(bytes);
    return null;
  } catch (error) {
    return error instanceof Rejection ? error : null;
  }
};

describe('the bytes of a document', () => {
  it('are UTF-8, its byte order mark left out', () => {
    expect(decodeDocument(Buffer.from(`\ufeff${text}`))).toEqual({ text, warnings: [] });
  });
  it('may be GBK, with a warning', () => {
    // 全民科学素质\n一、指导思想\n
    const bytes = Buffer.from('c8abc3f1bfc6d1a7cbd8d6ca0ad2bba1a2d6b8b5bccbbccfeb0a', 'hex');
    expect(decodeDocument(bytes).text).toBe('全民科学素质\n一、指导思想\n');
    expect(codes(bytes)).toEqual(['decoded-gbk']);
  });
  it('may be GB18030, whose rare characters take four bytes', () => {
    // 丁㐂𠮷
    expect(decodeDocument(Buffer.from('b6a18139ef319534b235', 'hex')).text).toBe('丁㐂𠮷');
  });
  it('may be Big5, with a warning', () => {
    // 中文 is a4a4a4e5; 縣 bfa4, 的 aaba, 工 a475, 作 a740, 。 a143
    const bytes = Buffer.from('bfa4aabaa475a740a143bfa4aabaa475a740a143', 'hex');
    expect(decodeDocument(bytes).text).toBe('縣的工作。縣的工作。');
    expect(codes(bytes)).toEqual(['decoded-big5']);
  });
  it('may be UTF-16 without a byte order mark, with a warning', () => {
    const bytes = Buffer.from(text, 'utf16le');
    for (const given of [bytes, Buffer.from(bytes).swap16()]) {
      expect(decodeDocument(given).text).toBe(text);
      expect(codes(given)).toEqual(['decoded-utf-16']);
    }
  });
  it('lose no letter after half a character', () => {
    // 甲, half of a character, then 1, and a line end
    expect(decodeDocument(Buffer.from('bcd7d2310a', 'hex')).text).toBe('甲\ufffd1\n');
  });
  const littleEndian = Buffer.from(`\ufeff${text}`, 'utf16le');
  it.each([
    ['utf-16le', littleEndian],
    ['utf-16be', Buffer.from(littleEndian).swap16()],
  ])('may be %s with a byte order mark', (_, bytes) => {
    expect(decodeDocument(bytes).text).toBe(text);
    expect(codes(bytes)).toEqual(['decoded-utf-16']);
  });
});

describe('what is no text document is refused with a sentence', () => {
  it.each([
    ['document-empty', new Uint8Array()],
    ['document-empty', Buffer.from(' \n\t　\n')],
    ['document-binary', Buffer.from('PK\u0003\u0004\u0000\u0000word/document.xml')],
    ['document-binary', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)],
    ['document-encoding-unknown', Buffer.from('c0c1c8c9d0d1'.repeat(20), 'hex')],
    ['document-too-large', new Uint8Array(5 * 1024 * 1024 + 1).fill(0x61)],
  ])('%s', (code, bytes) => {
    expect(refusal(bytes)?.code).toBe(code);
    expect(refusal(bytes)?.message).toMatch(/[\u4e00-\u9fa5].*。$/);
  });
  it('the source of a web page gives what it shows, with a warning', () => {
    const page = Buffer.from(
      '<html><head><title>甲</title><style>p{}</style></head><body><!-- 注 --><p>一、总体&mdash;要求</p>' +
        '<p>正文&#12290;<span>续</span><br>次行</p><script>乙</script></body></html>',
    );
    expect(decodeDocument(page).text).toBe('一、总体—要求\n正文。续\n次行');
    expect(codes(page)).toEqual(['html-stripped']);
  });
  it('a table of a web page gives a line for each row, merged cells in each of theirs', () => {
    const page = Buffer.from(
      '<table><tr><th>任务</th><th>单位</th></tr><tr><td>甲</td><td rowspan="2"><p>县科协</p></td></tr>' +
        '<tr><td>乙</td></tr><tr><td colspan="2">丙</td></tr></table>',
    );
    expect(decodeDocument(page).text).toBe('|任务|单位|\n|甲|县科协|\n|乙|县科协|\n|丙||');
  });
  it('a text with an angle bracket is no web page', () => {
    const plain = Buffer.from('指标<90%的，<p>以下整改。');
    expect(codes(plain)).toEqual([]);
  });
  it('a text of 5 MB is read', () => {
    expect(refusal(new Uint8Array(5 * 1024 * 1024).fill(0x61))).toBeNull();
  });
});
