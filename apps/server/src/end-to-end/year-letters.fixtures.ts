import { type ReceivedMail } from './smtp-sink.fixtures.ts';
import { dayOf, kindOf } from './year-look.fixtures.ts';

/** One mail: its day and kind, then its lines: number, title and level, due date and what is left, what was answered. */
export type ExpectedMail = readonly [head: string, ...lines: string[]];

/** What a person got, in order. */
export const toldTo = (mails: readonly ReceivedMail[], box: string): readonly ExpectedMail[] =>
  mails
    .filter(({ to }) => to === `${box}@tunxi.example`)
    .map((mail) => [`${dayOf(mail)} ${kindOf(mail)}`, ...linesOf(mail)]);

const linesOf = ({ text }: ReceivedMail): readonly string[] =>
  [...text.matchAll(/^● (.+)\n(?:　任务内容：.*\n)?(?:　时限：(.+)\n)?(?:　答复：(.+)\n)?/gm)].map(
    ([, title, due, answer]) => [title, due, answer].filter(Boolean).join('：'),
  );

const G5 = '二（二）4 培育高素质农民';
const G6 = '二（二）4 培训农村实用人才带头人';
const G7 = '二（二）4 职业技能培训及技能等级认定';
const g12 = (year: number): string => `二（七）14 下载注册（${year}年）`;
const T4 = '二（二）4 提高农民科技文化素质';
const T5 = '二（二）5 助力乡村振兴';
const T14 = '二（七）14 推进智慧科普建设';
const T20 = '二（九）20 加强科普队伍建设';

/**
 * The liaison of 区数据资源局, whole: at adoption; target 12 of 2024, ruled to be owed by 05-30; task 14, due 08-29. The
 * yellow notice of 09-15 goes to it, too, and task 14 is claimed before the next rung. Answers: target 12 of 2024 is owed still
 * (April 22 to 25, the worked Sunday 27, 28 to 30 and the 19 of May), task 14 was accepted on the last day before the holidays.
 * Working days left: April 21, May 19, June 20, July 23, August 21 to the 29th, September 23, October 18, November 20,
 * December 23.
 */
export const toldToData: readonly ExpectedMail[] = [
  [
    '2025-04-01 assignment',
    `${T14}：8月29日，剩余104个工作日`,
    `${g12(2025)}：12月31日，剩余188个工作日`,
  ],
  [
    '2025-04-21 digest',
    `${g12(2024)}：5月30日（原定2024年12月31日），剩余27个工作日：认定仍须办理：时限5月30日。理由：补报数据`,
  ],
  ['2025-04-30 digest', `${g12(2024)}：5月30日（原定2024年12月31日），剩余19个工作日`],
  ['2025-05-16 digest', `${g12(2024)}：5月30日（原定2024年12月31日），剩余10个工作日`],
  ['2025-07-30 digest', `${T14}：8月29日，剩余22个工作日`],
  ['2025-08-15 digest', `${T14}：8月29日，剩余10个工作日`],
  ['2025-08-26 digest', `${T14}：8月29日，剩余3个工作日`],
  ['2025-08-29 digest', `${T14}：8月29日，今日到期`],
  ['2025-09-01 digest', `${T14}〔蓝色督办〕：8月29日，已逾期1个工作日`],
  // September 1 to 5, 8 to 12, 15; after that 16 to 19, 22 to 25.
  ['2025-09-15 digest', `${T14}〔黄色督办〕：8月29日，已逾期11个工作日`],
  ['2025-10-09 digest', `${T14}：办结申请已同意：办结日期9月25日，逾期19个工作日`],
];

const inAll = (left: string, ...titles: readonly string[]): readonly string[] =>
  titles.map((title) => `${title}：12月31日，${left}`);

/** The liaison of 区农业农村局 until 12-08. */
export const toldToLeaver: readonly ExpectedMail[] = [
  ['2025-04-01 assignment', ...inAll('剩余188个工作日', T4, T5, T20, G5, G6, G7)],
  ['2025-12-01 digest', ...inAll('剩余22个工作日', G5, G6, G7, T20, T4)],
];

/** Who follows: none of the old mails again; beside what falls due on 12-17 (6, 7, 4) also 20, of which only the leaver was told. */
export const toldToNewcomer: readonly ExpectedMail[] = [
  ['2025-12-17 digest', ...inAll('剩余10个工作日', G6, G7, T20, T4)],
  // Accepted on 12-24; left are Friday and Monday to Wednesday.
  [
    '2025-12-25 digest',
    ...inAll('剩余4个工作日', G6, G7),
    `${T4}：办结申请已同意：办结日期12月22日`,
  ],
  ['2025-12-26 digest', ...inAll('剩余3个工作日', G6, G7)],
  ['2025-12-31 digest', ...inAll('今日到期', G6, G7)],
  [
    '2026-01-04 digest',
    `${G6}〔蓝色督办〕：2025年12月31日，已逾期1个工作日`,
    `${G7}〔蓝色督办〕：2025年12月31日，已逾期1个工作日`,
  ],
  [
    '2026-01-08 digest',
    `${G6}〔黄色督办〕：2025年12月31日，已逾期5个工作日`,
    `${G7}〔黄色督办〕：2025年12月31日，已逾期5个工作日`,
  ],
];

/** All that the heads of 25 organizations and of the office hear in a year: two approved red cards. */
export const toldToHeads: readonly string[] = [
  'zz-head@tunxi.example 2025-08-15 red',
  'fg-head@tunxi.example 2026-01-16 red',
];
