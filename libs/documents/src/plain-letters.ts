/** Signs for parts of characters that fonts of PDF files give in place of the character itself. */
const RADICALS =
  '⺁厂⺎兀⺒巳⺟母⺠民⺧牛⺩王⺬示⺮竹⺶羊⺻聿⻁虎⻄西⻅见⻆角⻉贝⻊足⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟⼾户⾭青';

const PLAIN = new Map(
  Array.from({ length: RADICALS.length / 2 }, (_, at) => [
    RADICALS.charAt(at * 2),
    RADICALS.charAt(at * 2 + 1),
  ]),
);

/** One shape of a font that stands for several characters; a PDF file tells but one of them. */
const SHAPES: readonly (readonly [shape: string, letters: string])[] = [
  ['⸺', '——'],
  ['⸻', '———'],
];

/** The text of a PDF file as it was before fonts joined its dashes into one shape. */
export const unshaped = (text: string): string =>
  SHAPES.reduce((plain, [shape, letters]) => plain.replaceAll(shape, letters), text);

/** What those of the second block stand for Unicode says itself, but for two that it gives in their older form. */
const SIGN = /[\u2e80-\u2fdf]/g;

/** The text with ⼀⼈⺠ as 一人民, unit for unit: they look alike, and nobody types them. */
export const plainLetters = (text: string): string =>
  text.replaceAll(SIGN, (sign) => PLAIN.get(sign) ?? sign.normalize('NFKC'));
