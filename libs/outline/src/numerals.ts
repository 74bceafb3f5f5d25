const DIGITS = '〇一二三四五六七八九';

/** One to ninety-nine as written in headings and dates: `七`, `十二`, `二十三`, `12`; null otherwise. */
export function smallNumber(text: string): number | null {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return null;
  const [, tens, ten, units] = match;
  if (!ten) return tens && !units ? DIGITS.indexOf(tens) : null;
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (units ? DIGITS.indexOf(units) : 0);
}

const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** One to 9999 as prose counts: `两`, `二十`, `一百五十`, `三百零五`; null otherwise. */
export function countOf(text: string): number | null {
  let sum = 0;
  let digit = 0;
  for (const char of text.replaceAll('两', '二').replaceAll('零', '〇')) {
    const place = PLACES[char];
    if (place === undefined) digit = DIGITS.indexOf(char);
    else {
      sum += (digit || 1) * place;
      digit = 0;
    }
    if (digit < 0) return null;
  }
  return sum + digit || null;
}

/** `2025`, `二〇二五`, `二零二五`; null otherwise. */
export function yearNumber(text: string): number | null {
  const digits = Array.from(text, (char) => {
    if (char === '零') return '0';
    const value = DIGITS.indexOf(char);
    return value >= 0 ? String(value) : char;
  });
  const year = digits.join('');
  return /^[12]\d{3}$/.test(year) ? Number(year) : null;
}

const TENS = ['', '十', '二十', '三十', '四十', '五十', '六十', '七十', '八十', '九十'];

/** 1 to 99 as a heading prints it: 12 → `十二`. */
export const headingNumeral = (value: number): string =>
  `${TENS[Math.floor(value / 10)] ?? ''}${value % 10 === 0 ? '' : DIGITS.charAt(value % 10)}`;
