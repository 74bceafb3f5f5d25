import { type Block, type Fact, type Group, type Layout, type ShownLine } from './mail-layout.ts';
import { FIELD_NAMES } from './mail-words.ts';

const ORDINALS = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
];

/** The mail for programs that show no HTML; it says all that the HTML says. */
export function textOf(layout: Layout): string {
  const { salutation, opening, note, groups, rest, contact, office, date, footer } = layout;
  const parts = [
    salutation,
    `　　${opening}`,
    ...(note ? [fact(note)] : []),
    ...groups.map(groupText),
    ...(rest === undefined ? [] : [rest]),
    ...(contact ? [fact(contact)] : []),
    `${office}\n${date}`,
    `——\n${footer}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

const fact = ({ name, value }: Fact): string => `${name}：${value}`;

const groupText = ({ heading, blocks, sentences }: Group, i: number): string =>
  [
    `${ORDINALS[i] ?? ''}、${heading}`,
    ...blocks.map(blockText),
    ...(sentences.length > 0 ? [sentences.map((one) => `● ${one}`).join('\n')] : []),
  ].join('\n\n');

const blockText = ({ plan, shared, lines }: Block): string =>
  [plan, ...shared.map(fact), ...lines.map(lineText)].join('\n');

function lineText(line: ShownLine): string {
  const level = line.level ? `〔${line.level.name}〕` : '';
  return [
    `\n● ${line.number} ${line.title}${level}`,
    ...(line.clause === '' ? [] : [`　${FIELD_NAMES.clause}：${line.clause}`]),
    ...(line.due === '' ? [] : [`　${FIELD_NAMES.dueOn}：${line.due}，${line.left}`]),
    ...line.facts.map((own) => `　${fact(own)}`),
    `　${FIELD_NAMES.obligationId}：${line.obligationId}`,
    ...(line.url === undefined ? [] : [`　${FIELD_NAMES.url}：${line.url}`]),
  ].join('\n');
}
