import type { Comparator } from './outline.ts';

/** A number with its unit in a clause. */
export type Quantity = {
  /** Offsets in the clause: of the number, and behind the unit and its 以上. */
  start: number;
  end: number;
  value: number;
  upper: number | null;
  unit: string;
  comparator: Comparator;
  /** No comparing word stands beside it. */
  bare: boolean;
  /** 以上, 以下 or the like stands behind it. */
  suffixed: boolean;
  /** 左右, 约, 余: what `comparator` cannot hold. */
  softened?: string;
};

/** Longest first, so that 人次 is not read as 人. */
export const UNIT_WORDS: readonly string[] = [
  '个百分点 百分点 平方公里 平方千米 立方米 平方米 蒸吨 吨标准煤 千瓦时 万千瓦 课时 学时 小时 分钟 秒',
  '人次 场次 户次 件次 车次 家次 班次 批次 架次 列次 人天 公里 千米 公顷 公斤 千瓦 兆瓦 吉瓦 亿元 万元 美元 床位 标箱 载重吨 车公里 个工作日 工作日 个月',
  '% ‰ ㎡ m² km MW GW kW TB PB EB 名 人 位 场 次 个 家 户 所 座 篇 项 件 条 部 台 辆 套 支 亩 米 吨 元 册 本 期 处 村 对 批 例 起',
  '天 分 秒 张 株 头 只 羽 种 类 门 节 栋 幢 间 艘 架 幅 集 款 宗 倍 片 块 封 份 步 孔 眼 口 棵 盏 点 级 届 颗 发 枚 匹 根 组 队 堂 单 笔 列 班 首 尾 箱 桶 道 站 峰 字 岁 年 微克 毫克 克 升',
]
  .join(' ')
  .split(' ');
/** Beginnings of other words: 个人, 部门, 处理, 天然. */
const NO_UNIT =
  /^(?:个人|部门|部委|处理|处置|天然|天津|组织|场所|场馆|对口|期间|期末|门店|门户|门诊|台账|台湾|队伍|发展|发布|发放|发电|发挥|发生|站点|班子|班组|列入|列车|单位|道路|字号|项目部|部分|起步|起点|点对点|分别|分类|分级|级别)/;
/** Counted, but too common in prose to be a target without a comparing word. */
const SHY_UNITS = new Set([
  '小时',
  '分钟',
  '天',
  '分',
  '点',
  '级',
  '届',
  '类',
  '步',
  '位',
  '倍',
  '口',
  '字',
  '站',
  '道',
]);
/** How long something takes: a target only where it is shortened. */
const DURATIONS = new Set(['个工作日', '工作日', '个月', '小时', '分钟', '秒', '天', '年', '岁']);
const MAGNITUDES: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

const NUMBER =
  /(?<![\d.+\-/A-Za-z第“]|\d ?[<>≥≤])((?:\d{1,3}(?:，\d{3}(?!\d)){1,4}|\d{1,12})(?:\.\d{1,6})?)/g;
const RANGE = /^ ?[%百千万亿]? ?(?:-{1,2}|至|到) ?(\d{1,12}(?:\.\d{1,6})?)/;
/** 微克/立方米, 万元/亩, 场次/年. */
const PER =
  '(?:/(?:年|月|日|天|小时|人|户|亩|平方米|立方米|[百万]?平方公里|公里|升|千人|万人|次))?';
const UNIT = new RegExp(`^ ?(多|余)? ?([百千万亿])?? ?((?:${UNIT_WORDS.join('|')})${PER})`);
const AFTER = /^ ?(?:（含）|\(含\))?(及?以上|以内|及?以下|左右|上下)/;

/** Words before the number, the longest that fits. */
const BEFORE: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:不超过|不高于|不大于|不多于|控制在|最多|至多)$/, '<='],
  [/(?:压缩|压减|压降|缩短|缩减|下降|降低|降|减少)(?:至|到|为)$/, '<='],
  [/(?:低于|小于|少于)$/, '<'],
  [/(?:不少于|不低于|不小于|不得少于|不得低于|至少|最少)$/, '>='],
  [/(?:超过|超出|突破|高于|大于|多于|超)$/, '>'],
  [/(?:达到|达|到|至|保持在|稳定在|维持在|为)$/, '>='],
];
/** 不低于 ends in 低于: the negated word is looked for first. */
const NEGATED = /不(?:得)?(?:低于|小于|少于)$/;
/** 至少建成10个, 不超过总投入30%: the word stands before the verb or noun. */
const AT_LEAST = /(?:至少|最少|不少于|不低于)[\u4e00-\u9fa5]{1,12}$/;
const AT_MOST = /(?:不超过|不高于|至多|最多)[\u4e00-\u9fa5]{1,8}$/;
const SOFTENED = /(?:约|近|大约)$/;

/** The quantities in digits of a normalised clause whose brackets and quotations are blanked out. */
export function printedIn(clause: string): Quantity[] {
  if (!/\d/.test(clause)) return [];
  return [...clause.matchAll(NUMBER)].flatMap(({ 0: digits, index }) => {
    const quantity = quantityAt(clause, index, digits);
    return quantity ? [quantity] : [];
  });
}

/** The quantity whose first number stands at `start`; null where no unit follows. */
export function quantityAt(clause: string, start: number, digits: string): Quantity | null {
  const range = RANGE.exec(clause.slice(start + digits.length, start + digits.length + 24));
  const unitFrom = start + digits.length + lengthOf(range);
  const rest = clause.slice(unitFrom, unitFrom + 16);
  const unit = UNIT.exec(rest);
  if (!unit) return unitBehind(clause, start, digits);
  const [words, more, magnitude = '', name = ''] = unit;
  if (NO_UNIT.test(rest.slice(words.length - name.length)) || isYear(digits, name)) return null;
  const afterFrom = unitFrom + words.length;
  const after = AFTER.exec(clause.slice(afterFrom, afterFrom + 8));
  const suffix = after?.[1] ?? '';
  const scale = MAGNITUDES[magnitude] ?? 1;
  const before = clause
    .slice(Math.max(0, start - 22), start)
    .replace(/\u0000+$/, '')
    .trimEnd();
  const value = numeric(digits) * scale;
  const softened = softening(before, suffix, more);
  return {
    start,
    end: afterFrom + lengthOf(after),
    value,
    upper: range && numeric(range[1]) * scale,
    unit: unitOf(name, before),
    suffixed: suffix !== '',
    ...(range ? { comparator: 'range', bare: true } : comparison(before, suffix, value)),
    ...(softened ? { softened } : {}),
  };
}

const isYear = (digits: string, unit: string): boolean => unit === '年' && /^\d{4}$/.test(digits);

/** Other numbers up to the one that prints the unit: 70、40个工作日. */
const OTHERS = /^(?: ?[、和] ?\d{1,12}(?:\.\d{1,6})?){1,8}/;

/** A number whose unit is printed once, behind the last of a row. */
function unitBehind(clause: string, start: number, digits: string): Quantity | null {
  const end = start + digits.length;
  const others = OTHERS.exec(clause.slice(end, end + 80));
  const at = end + lengthOf(others);
  const unit = others && UNIT.exec(clause.slice(at, at + 16));
  if (!unit) return null;
  const whole = quantityAt(`${clause.slice(0, end)}${clause.slice(at)}`, start, digits);
  return whole && { ...whole, end };
}

const lengthOf = (match: RegExpExecArray | null): number => match?.[0].length ?? 0;

/** A number of nothing (事故为0起) is an upper bound. */
function comparison(
  before: string,
  after: string,
  value: number,
): Pick<Quantity, 'comparator' | 'bare'> {
  const printed = compare(before, after);
  if (value === 0) return { comparator: '<=', bare: printed === null };
  return { comparator: printed ?? '>=', bare: printed === null };
}

const numeric = (digits = ''): number => Number(digits.replaceAll('，', ''));

/** 人均1元 is 元/人. */
function unitOf(unit: string, before: string): string {
  const per = /(人|户|村|镇|亩)均(?:达到|达|不低于|超过)?$/.exec(before)?.[1];
  return per ? `${unit}/${per}` : unit;
}

function compare(before: string, after: string): Comparator | null {
  if (/以下|以内/.test(after)) return '<=';
  const words = before
    .replace(/(?:[人户村镇亩]均|每[年人户村镇季月度])$/, '')
    .replace(SOFTENED, '');
  if (NEGATED.test(words)) return '>=';
  if (AT_LEAST.test(words)) return '>=';
  if (AT_MOST.test(words)) return '<=';
  const comparator = BEFORE.find(([pattern]) => pattern.test(words))?.[1];
  return comparator ?? (after === '' ? null : '>=');
}

function softening(before: string, after: string, more: string | undefined): string | undefined {
  if (/左右|上下/.test(after)) return after;
  return SOFTENED.exec(before)?.[0] ?? more;
}

export const isShy = ({ unit }: Quantity): boolean => SHY_UNITS.has(unit);
export const isDuration = ({ unit }: Quantity): boolean => DURATIONS.has(unit);
