import { squeeze } from './normalise.ts';
import type { TimeFrame } from './time-frames.ts';

/** A part of a statement that holds one quantity; `text` as printed, `norm` normalised, offset for offset. */
export type Part = { text: string; norm: string };
export type Cut = { start: number; end: number };

const COMPARING =
  /(?:力争|争取|要|应)?(?:不超过|不高于|不大于|控制在|最多|至多|低于|小于|少于|不少于|不低于|不小于|不得少于|不得低于|至少|最少|超过|超出|突破|高于|大于|多于|达到|达|提高到|提高至|提升到|提升至|增加到|增加至|增长到|增至|降至|下降到|降低到|保持在|稳定在|维持在|位居|优于|约|近|为|到|至|分别|(?<![人户年平])均)$/;
const OPENING =
  /^(?:力争|争取|力求|努力|确保|实现|要|应|须|将|使|全[国省市区县州旗]|我[省市区县州旗]|累计|至少|[，、；：\s])+/;
const HOLDING = /^(?:开展|邀请|举办)(?=.)/;

/** What is counted: the words around the quantity, without time, comparison and softening. */
export function subjectOf({ text, norm }: Part, quantity: Cut, time: Cut | null): string {
  const before = withoutComparison(norm.slice(0, quantity.start));
  const head = blank(text.slice(0, before.length), time, before.length);
  const tail = blank(text.slice(quantity.end), null, 0);
  const opened = squeeze(head)
    .replace(OPENING, '')
    .replace(/每年度?|年均/g, '')
    .replace(OPENING, '');
  const said = `${opened}${tail.replace(/^[，、；：。\s]+/, '')}`.replace(/^的/, '');
  const subject = squeeze(said).replace(HOLDING, '');
  const per = /([人户村镇亩])均(?:达到|达|不低于|不少于|超过)?$/.exec(
    norm.slice(0, quantity.start),
  );
  return per && subject !== '' ? `${subject}（${per[1] ?? ''}均）` : subject;
}

function withoutComparison(before: string): string {
  let text = before.trimEnd();
  for (;;) {
    const next = text
      .replace(/（[^（）]{0,10}）$/, '')
      .replace(/[人户村镇亩]均$/, '')
      .replace(COMPARING, '')
      .trimEnd();
    if (next === text) return text;
    text = next;
  }
}

function blank(text: string, cut: Cut | null, within: number): string {
  if (!cut || cut.start >= within) return text;
  return text.slice(0, cut.start) + text.slice(Math.min(cut.end, within));
}

export const cutOf = (time: TimeFrame | null): Cut | null =>
  time && { start: time.start, end: time.end };
