import type { Warning } from './outline.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export type Decoded = { text: string; warnings: Warning[] };

const NAMES: Readonly<Record<Encoding, Pick<Warning, 'code' | 'message'> | null>> = {
  'utf-8': null,
  'utf-16le': { code: 'decoded-utf-16', message: '已按UTF-16读取，请核对文字。' },
  'utf-16be': { code: 'decoded-utf-16', message: '已按UTF-16读取，请核对文字。' },
  gb18030: { code: 'decoded-gbk', message: '已按GBK读取，请核对文字。' },
  big5: { code: 'decoded-big5', message: '已按Big5读取，请核对文字。' },
};

/** Characters of which any Chinese text of some length is made, simplified and traditional, with its marks. */
const COMMON = new Set(
  '，。、：；（）“”《》—！？　的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十二三四五六七八九零〇之进着等部度家电力里如水化高自理起小物现实加量都两体制机当使点从业本去把性好应开合还因由其些然前外天政日社义事平形相全表间样与关各重新线内数正心反明看原又利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展料象员革位入常文总次品式活设及管特件长求头基资边流路级少统接知较将组见计别手角期根论运农指几区强放决西被干做必战先回则任取据处队南给门即保治北造百规热领口东导器金增争济阶交受联认共权收证改清美再采转更单风切打白教速带安场身车务具万每目至达走积示议声报完类离华名确科张信马节话整空元况集温传土许步群广石记需段研界律究织装影算低持音众书布复容际商非验连断深难近矿千周委素技备半办青省列响约支般史感劳团往市何除消构府称准值号率族维划选标写存候毛效斯院查江型王按格养易置派层片始专状育厂京识适属县镇乡村街局督查责任务牵头配负落实措施项推动加强提升完善健服务监管障领导' +
    '這來為們時個國會發動對後說種學經進著電裡現實當點從業開還無關與間樣應機體總問題義軍員處隊門規領東導階術極聯認權證轉單風場車報類離華確張馬節話許廣記斷難備辦響約團構稱準號維劃選標寫縣鎮鄉責務牽頭負實項動強陞務監領資農決計統組見別論運',
);
/** Beyond this much nothing more is learnt. */
const SAMPLE = 64 * 1024;
/** Of text in the right encoding more than half is common; in a wrong one hardly anything. */
const LIKELY = 0.3;
const UNLIKELY = 0.12;
/** So few characters tell nothing. */
const FEW = 40;

/** The text of the bytes, with a warning where they are not UTF-8; null where no encoding makes Chinese of them. */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const encoding = encodingOf(bytes);
  if (!encoding) return null;
  const name = NAMES[encoding];
  return { text: new TextDecoder(encoding).decode(bytes), warnings: name ? [{ ...name }] : [] };
}

function encodingOf(bytes: Uint8Array): Encoding | null {
  const marked = byteOrderMark(bytes);
  if (marked) return marked;
  const readable = isUtf8(bytes);
  if (readable && !bytes.includes(0)) return 'utf-8';
  const utf16 = likeliest(bytes, ['utf-16le', 'utf-16be']);
  if (utf16.share >= LIKELY) return utf16.encoding;
  if (readable) return 'utf-8';
  const national = likeliest(bytes, ['gb18030', 'big5']);
  if (national.share >= LIKELY) return national.encoding;
  return national.letters > FEW && national.share < UNLIKELY ? null : 'gb18030';
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

type Guess = { encoding: Encoding; share: number; letters: number };

function likeliest(bytes: Uint8Array, encodings: readonly [Encoding, ...Encoding[]]): Guess {
  const [first, ...others] = encodings.map((encoding) => guess(bytes, encoding)) as [
    Guess,
    ...Guess[],
  ];
  return others.reduce((best, other) => (other.share > best.share ? other : best), first);
}

/** How much of what the encoding makes of the bytes, ASCII aside, is common in Chinese text. */
function guess(bytes: Uint8Array, encoding: Encoding): Guess {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE));
  const letters = Array.from(text).filter((char) => char > '\u007f');
  const common = letters.filter((char) => COMMON.has(char)).length;
  return {
    encoding,
    share: letters.length === 0 ? 0 : common / letters.length,
    letters: letters.length,
  };
}
