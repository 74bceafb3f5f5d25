import { type MailBucket } from '../mail-content.ts';
import { type Block, type Fact, type Group, type Layout, type ShownLine } from './mail-layout.ts';
import { FIELD_NAMES } from './mail-words.ts';
import { escapeHtml } from './plain.ts';

/** Colours that keep their contrast (WCAG AA on white) and their meaning when a mail program darkens the page. */
const INK = '#1f2329';
const GREY = '#5c6370';
const RULE = '#d9dce3';
const LINK = '#1456b8';
const LATE = '#b42318';

const LEVEL_COLORS = {
  blue: 'background:#e6effb;color:#124a9c;border:1px solid #124a9c',
  yellow: 'background:#fff3cd;color:#6b4e00;border:1px solid #b58900',
  red: 'background:#fde7e5;color:#a01a12;border:1px solid #a01a12',
} as const;

const GROUP_COLORS: Readonly<Record<MailBucket, string>> = {
  claim: '#3d5a80',
  extension: '#3d5a80',
  dispute: '#3d5a80',
  figure: '#3d5a80',
  ruling: '#3d5a80',
  promise: LATE,
  lapsed: LATE,
  lost: LATE,
  overdue: LATE,
  today: '#b25000',
  within3: '#b25000',
  within10: '#8a6100',
  later: '#3d5a80',
  review: '#3d5a80',
  answers: '#3d5a80',
  items: '#3d5a80',
};

const FONT = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif";

/** One column without tables, images, scripts or anything from elsewhere; all styles stand in the elements. */
export function htmlOf(layout: Layout): string {
  const { subject, salutation, opening, note, groups, rest, contact, office, date, footer } =
    layout;
  return [
    '<!doctype html>',
    '<html lang="zh-CN"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(subject)}</title></head>`,
    '<body style="margin:0;padding:0;background:#ffffff">',
    `<div style="max-width:640px;margin:0 auto;padding:20px 16px;font-family:${FONT};` +
      `font-size:15px;line-height:1.7;color:${INK};word-break:break-word;overflow-wrap:anywhere">`,
    paragraph(salutation, 'font-weight:bold'),
    paragraph(opening, 'text-indent:2em'),
    ...(note ? [noteHtml(note)] : []),
    ...groups.map(groupHtml),
    ...(rest === undefined ? [] : [paragraph(rest, 'margin:20px 0 0')]),
    ...(contact ? [`<p style="margin:24px 0 0">${factHtml(contact)}</p>`] : []),
    `<div style="margin:28px 0 0;text-align:right">${escapeHtml(office)}<br>${escapeHtml(date)}</div>`,
    `<p style="margin:24px 0 0;padding:12px 0 0;border-top:1px solid ${RULE};font-size:13px;color:${GREY}">` +
      `${escapeHtml(footer)}</p>`,
    '</div></body></html>',
  ].join('\n');
}

const paragraph = (text: string, style: string): string =>
  `<p style="margin:0 0 12px;${style}">${escapeHtml(text)}</p>`;

const noteHtml = ({ name, value }: Fact): string =>
  `<p style="margin:0 0 12px;padding:8px 12px;border-left:4px solid ${GREY};background:#f5f6f8">` +
  `<b>${escapeHtml(name)}：</b>${escapeHtml(value)}</p>`;

function groupHtml({ bucket, heading, blocks, sentences }: Group): string {
  const color = GROUP_COLORS[bucket];
  return [
    `<h2 style="margin:28px 0 0;padding:0 0 6px;border-bottom:2px solid ${color};font-size:18px;line-height:1.4;color:${color}">` +
      `${escapeHtml(heading)}</h2>`,
    ...blocks.map(blockHtml),
    ...sentences.map((one) => paragraph(one, 'margin:12px 0 0')),
  ].join('\n');
}

const blockHtml = ({ plan, shared, lines }: Block): string =>
  [
    `<h3 style="margin:16px 0 0;font-size:15px;line-height:1.5;color:${GREY}">${escapeHtml(plan)}</h3>`,
    ...(shared.length === 0 ? [] : [sharedHtml(shared)]),
    ...lines.map(lineHtml),
  ].join('\n');

const sharedHtml = (shared: readonly Fact[]): string =>
  `<div style="margin:4px 0 0;font-size:14px">` + `${shared.map(factHtml).join('<br>')}</div>`;

const factHtml = ({ name, value }: Fact): string =>
  `<span style="color:${GREY}">${escapeHtml(name)}：</span>${escapeHtml(value)}`;

const dueHtml = ({ due, left, late }: ShownLine): string =>
  `<span style="color:${GREY}">${FIELD_NAMES.dueOn}：</span>${escapeHtml(due)}　` +
  `<b style="color:${late ? LATE : INK}">${escapeHtml(left)}</b>`;

function lineHtml(line: ShownLine): string {
  const chip = line.level
    ? ` <span style="${LEVEL_COLORS[line.level.color]};padding:0 6px;font-size:13px;font-weight:normal;white-space:nowrap">` +
      `${escapeHtml(line.level.name)}</span>`
    : '';
  const details = [
    ...(line.due === '' ? [] : [dueHtml(line)]),
    ...line.facts.map(factHtml),
    factHtml({ name: FIELD_NAMES.obligationId, value: line.obligationId }),
    ...(line.url === undefined
      ? []
      : [`<a href="${escapeHtml(line.url)}" style="color:${LINK}">${FIELD_NAMES.url}</a>`]),
  ];
  return [
    `<div style="margin:12px 0 0;padding:0 0 12px;border-bottom:1px solid ${RULE}">`,
    `<div style="font-weight:bold">${escapeHtml(line.number)}　${escapeHtml(line.title)}${chip}</div>`,
    ...(line.clause === ''
      ? []
      : [`<div style="font-size:14px;color:${GREY}">${escapeHtml(line.clause)}</div>`]),
    `<div style="margin:4px 0 0;font-size:14px">${details.join('<br>')}</div>`,
    '</div>',
  ].join('\n');
}
