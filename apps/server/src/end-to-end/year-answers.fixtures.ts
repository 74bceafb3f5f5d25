import { NAMES, PLAN } from './year-people.fixtures.ts';

/** A question to `GET /api/explain` and sentences that its answer must have. */
export type Question = {
  readonly why: string;
  readonly query: Readonly<Record<string, string>>;
  readonly says: readonly string[];
};

export const asked: readonly Question[] = [
  {
    why: 'a date that was given back',
    query: { obligation: `${PLAN}.t15.${NAMES.kx}` },
    says: [
      '方案未写明时限，按方案期末计：2025年12月31日（星期三）。',
      '2025年10月20日恢复办理，补回暂缓的26个工作日，时限由2025年12月31日改为2026年2月6日。',
      // February 9 to 13, 14, 24 to 27, 28: 11; March 2 to 6, 9, 10: 7.
      '原定2025年12月31日，现行2026年2月6日，实际2026年3月10日（逾期18个工作日）。',
      '最近一次是2026年2月27日的红色督办（“逾期第10个工作日”），发给督办单位签发领导。',
    ],
  },
  {
    why: 'what was promised, and when',
    query: { obligation: `${PLAN}.t14.${NAMES.sj}` },
    says: [
      '2025年9月2日回复蓝色督办，承诺2025年9月12日前办结。',
      '2025年9月17日回复黄色督办，承诺2025年9月26日前办结。',
      // September 1 to 5, 8 to 12, 15 to 19, 22 to 25.
      '原定2025年8月29日，现行2025年8月29日，实际2025年9月25日（逾期19个工作日）。',
    ],
  },
  {
    why: 'a colour, and what comes next',
    query: { obligation: `${PLAN}.t19.${NAMES.fg}` },
    says: [
      '现为红色督办：2026年1月15日（星期四）达到督办规则“default”第1版的“逾期第10个工作日”。',
      '红色督办单已签发。',
    ],
  },
  {
    why: 'a day on which nothing was sent',
    query: { obligation: `${PLAN}.t11.${NAMES.zz}`, on: '2025-11-28' },
    says: [
      '2025年11月28日（星期五）没有应发的提醒：当时办结待审核，“时限当日”的提醒不发。',
      '2025年7月16日方案调整，时限由2025年12月31日改为2025年11月30日（区政府常务会议同意调整）。',
      '2026年1月20日重新办理，时限由2025年11月30日改为2026年2月28日（考核办法未印发）。',
      '原定2025年12月31日，现行2026年2月28日，实际2026年2月27日（按期）。',
    ],
  },
  {
    why: 'a mail to a newcomer',
    query: { mail: 'digest.2025-12-17.ny-newcomer' },
    says: [
      '您有3项提醒，合并为一封。',
      '另附此前已提醒、尚未办结的事项1项。',
      '接任人：您是承办单位联络员。',
      '2025年12月17日（星期三）为工作日；通知在工作日早晨集中发出，每人每天至多一封。',
    ],
  },
  {
    why: 'a light that was corrected to the very limit',
    query: { target: `${PLAN}.g10`, on: '2025-10-31' },
    says: [
      '实际190人，最近一条是区总工会2025年6月30日的数据（已核实）。',
      '2025年10月31日状态为“正常”：不低于序时进度的95%。',
    ],
  },
  {
    why: 'a year that was closed short',
    query: { target: `${PLAN}.g4` },
    says: ['2026年3月31日状态为“未达标”：2025年已于2026年1月13日封账，3，未达到。'],
  },
];
