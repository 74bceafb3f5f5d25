import { levels, levelTags } from './supervision.ts';
import { filled, word } from './word.ts';

/** What stands before each part of a 督办单, and on the slips that come back. */
export const paperFields = {
  number: word('编号', 'No.'),
  urgency: word('紧急程度', 'urgency'),
  lead: word('承办单位', 'owing unit'),
  supports: word('协办单位', 'supporting units'),
  item: word('督办事项', 'item'),
  clause: word('任务内容', 'clause'),
  source: word('任务来源', 'source'),
  dueOn: word('办理时限', 'due'),
  reason: word('督办事由', 'why'),
  demand: word('办理要求', 'what is asked'),
  replyBy: word('回复期限', 'reply by'),
  contact: word('联系人', 'contact'),
  phone: word('电话', 'telephone'),
  signatory: word('签发人', 'issued by'),
  receivedBy: word('签收人', 'received by'),
  receivedAt: word('签收时间', 'received at'),
  progress: word('办理情况', 'what was done'),
  problems: word('存在问题', 'problems'),
  expected: word('预计办结时间', 'expected to be done by'),
  unitHead: word('单位负责人（签字）', 'head of the unit (signature)'),
  review: word('审核意见', 'review'),
  doneOn: word('办结日期', 'done on'),
} as const;

export const paperParts = {
  receipt: word('回执', 'receipt'),
  reply: word('回复', 'reply'),
  officePart: word('督办单位填写', 'for the supervising office'),
  /** In the place of a number. */
  draft: word('拟稿', 'draft'),
  stamp: word('（印章）', '(seal)'),
  blankDate: word('　　年　　月　　日', ' '),
} as const;

/** 蓝色督办单 · 黄色督办单 · 红色督办单. */
export const paperTitles = {
  blue: word(`${levels.blue.zh}单`, 'Blue notice'),
  yellow: word(`${levels.yellow.zh}单`, 'Yellow notice'),
  red: word(`${levels.red.zh}单`, 'Red notice'),
} as const;

/** 紧急程度 of GB/T 9704; a blue paper has none. */
export const paperUrgency = {
  blue: null,
  yellow: word('加急', 'urgent'),
  red: word('特急', 'most urgent'),
} as const;

/** 办理要求, where nobody has written another. */
export const paperDemands = {
  blue: word(
    '请抓紧办理；短期内不能办结的，请于回复期限前书面反馈办理情况和预计办结时间。',
    'Please get it done; if that takes longer, reply in writing what was done and when it will be finished.',
  ),
  yellow: word(
    '请分管负责同志督促办理，查明原因，明确措施和办结时限，于回复期限前书面反馈。',
    'The deputy head is asked to see to it, to find the cause, and to reply in writing with measures and a date.',
  ),
  red: word(
    '请主要负责同志研究推动，明确办结时限和措施，于回复期限前书面反馈。',
    'The head of the unit is asked to see to it, and to reply in writing with measures and a date.',
  ),
} as const;

/** The sentences of 督办事由. */
export const paperReasons = {
  late: word('截至{on}，该事项已逾期{n}个工作日。', 'As of {on} it is {n} working days overdue.'),
  raised: word('{on}列入{level}', 'raised to {level} on {on}'),
  urged: word('已催办{n}次。', 'Urged {n} times.'),
  promised: word('承诺{on}前办结。', 'Promised by {on}.'),
  silent: word('尚未回复督办。', 'No reply yet.'),
  moved: word('{due}（原定{original}，延期{n}次）', '{due} (was {original}, extended {n} times)'),
  movedOnly: word('{due}（原定{original}）', '{due} (was {original})'),
} as const;

type Numbered = {
  readonly agency: string;
  readonly level: keyof typeof levelTags;
  readonly year: number;
  readonly serial: number;
};

/** 清督红〔2026〕2号. */
export const paperNumber = ({ agency, level, year, serial }: Numbered): string =>
  filled('{agency}{level}〔{year}〕{serial}号', {
    agency,
    level: levelTags[level].zh,
    year,
    serial,
  });
