import { conflict, invalid, notFound, quoted } from './refusal.ts';

type Why = { why: string };
type Year = { year: number };
type Titled = { title: string };

export const targetRefusals = {
  'target-not-found': notFound('指标'),
  'target-dropped': conflict<Titled & { on: string }>(
    ({ title, on }) => `${quoted(title)}已于${on}取消，不再报送数据。`,
  ),
  'target-not-relative': conflict<Titled>(
    ({ title }) => `${quoted(title)}有自己的目标值，不需登记对照值。`,
  ),
  'target-not-yearly': conflict<Titled>(
    ({ title }) => `${quoted(title)}不按年考核，无需年度封账。`,
  ),
  'year-closed': conflict<Year>(({ year }) => `${year}年数据已封账，不能再报送或更正。`),
  'year-still-running': conflict<Year>(({ year }) => `${year}年尚未结束，不能封账。`),
  'year-outside-period': conflict<Year>(({ year }) => `${year}年不在方案的实施期限内。`),
  'year-malformed': invalid('年份应为如2025的四位数。'),

  'measurement-not-found': notFound('数据'),
  'measurement-already-recorded': conflict<{ organization: string; asOf: string; value: number }>(
    ({ organization, asOf, value }) =>
      `${organization}${asOf}的数据已报送，为${value}；数值有误请更正，并填写更正理由。`,
  ),
  'measurement-in-future': conflict<{ asOf: string }>(
    ({ asOf }) => `数据截至日期${asOf}晚于今天，请更正。`,
  ),
  'measurement-out-of-range': invalid('数值的绝对值不超过一万亿。'),
  'measurement-line-too-long': conflict<{ source: number; evidence: number }>(
    ({ source, evidence }) => `来源不超过${source}字，佐证不超过${evidence}字。`,
  ),
  'measurement-listed-twice': conflict<{ first: number }>(
    ({ first }) => `与第${first}行是同一单位同一日期的数据，只填一行。`,
  ),
  'corrections-too-many': conflict<{ asOf: string; most: number }>(
    ({ asOf, most }) => `${asOf}的数据已更正${most}次，不再接收；请督查室退回后重新报送。`,
  ),
  'correction-reason-missing': invalid('请填写更正理由。'),
  'revision-reason-missing': invalid('请填写调整理由。'),
  'verdict-note-missing': invalid('请填写退回原因。'),
  'baseline-unfit': conflict<Why>(({ why }) => why),
  'checkpoints-unfit': conflict<Why>(({ why }) => why),
  'stale-after-unfit': conflict<{ most: number }>(
    ({ most }) => `数据更新期限应为1至${most}天的整数。`,
  ),
  'number-malformed': invalid<Why>(({ why }) => why),
  'percentage-ambiguous': conflict<Why>(({ why }) => why),
  'import-file-missing': invalid('请上传文件（base64）或CSV文本（csv），二者取一。'),
} as const;
