import { isShy, type Quantity } from './quantities.ts';

/** Words of a soft target. */
export const MODALITY = /力争|争取|争创|力求|努力/;

const VERBS =
  '培养|培育|培训|轮训|建设|建成|新建|改建|扩建|改造|创建|打造|开展|举办|组织|推荐|认定|新增|增加|完成|实施|扶持|引进|实现|推出|开发|发布|邀请|选派|选树|选拔|评选|命名|遴选|争创|建立|成立|设立|配备|配齐|安装|制作|创作|编印|印发|发放|推广|治理|整治|整改|排查|检查|开工|修建|修复|种植|流转|落实|提供|招引|签约|孵化|转化|申报|获得|授权|救助|帮扶|带动|吸纳|安置|解决|拆除|淘汰|储备|募集|投入|安排|投放|更新|升级|铺设|绿化|清理|关闭|处置|演练|宣讲|巡讲|巡展|走访|慰问|下载|形成|壮大';
const CHANGES = '增长|提高|提升|下降|降低|减少|压减|节约|缩短';

/** Something is done, so a bare number behind it is a quantity to be reached. */
const DOING = new RegExp(`${VERBS}|${CHANGES}`);
const PREFIXES =
  '要|应|须|将|需|计划|确保|力争|争取|努力|支持|鼓励|推动|至少|累计|全面|继续|持续|积极|大力|深入|广泛|共|再|分别|每年|全[国省市区县州旗镇乡]|我[省市区县州旗]|各[乡镇县区市]+';
const DOES_FIRST = new RegExp(`^(?:${PREFIXES}|[，\\s])*(?:${VERBS})`);
const LEADING_VERB = new RegExp(`^(?:${PREFIXES})*(${VERBS})`);

/** What there is already, not what is to come. */
const STATUS_QUO = /现有|目前|已(?:有|经|建|完成|达)|共有|原有|下辖|辖/;
/** 在10个乡镇, 对3类企业: where, not how many. */
const PLACE = /(?:[在对向由从以按为与和]|依托|围绕|面向|覆盖|涉及|其余|部分|前|近)\s*$/;
const BASELINE = /^[^，、]{0,4}(?:提高|增加|提升|增长|下降|降|扩大|减少|上升|到|至)/;
const COUNTED_WORK =
  /^ ?(?:大|重点|主要|专项|关键|具体|提升|重大|核心|基本|科学素质)*(?:行动|工程|任务|举措|措施|计划|制度|机制|方面|环节|领域|体系|原则|要求|内容|职责|工作|方向|目标|指标|清单)(?!项目|[\u4e00-\u9fa5]{0,4}(?:[名人户家个所]))/;

/** Without what was blanked out: 新（改）建 is 新建. */
const shown = (open: string): string => open.replaceAll('\u0000', '').trimStart();

export const doesFirst = (open: string): boolean => DOES_FIRST.test(shown(open));
export const leadingVerb = (open: string): string => LEADING_VERB.exec(shown(open))?.[1] ?? '';

/** 实施5项提升行动: the plan counting its own parts. */
export const countsParts = (open: string, { end, unit }: Pick<Quantity, 'end' | 'unit'>): boolean =>
  /^[项个大条类]$/.test(unit) && COUNTED_WORK.test(open.slice(end, end + 24));

/**
 * Whether a number with its unit is a quantity to be reached.
 * @param open the statement, brackets and quotations blanked out
 * @param timed words about time are in force
 * @param carried an earlier part of the statement says what is done
 */
export function isTarget(
  open: string,
  quantity: Quantity,
  timed: boolean,
  carried: boolean,
): boolean {
  const before = open.slice(0, quantity.start);
  const after = open.slice(quantity.end);
  if (countsParts(open, quantity)) return false;
  if (/(?:从|由|比|自)[^，、]{0,15}$/.test(before) && BASELINE.test(after)) return false;
  if (/^ ?的/.test(after) && describes(open, quantity)) return false;
  if (!quantity.bare) return !/^(?:截至)?目前|已(?:有|经|建|完成|达)/.test(before);
  if (isShy(quantity) || STATUS_QUO.test(before) || PLACE.test(before)) return false;
  return timed || carried || DOING.test(shown(before));
}

/** 100人以上的企业: which ones, not how many. */
const describes = (open: string, { start, end, unit, bare }: Quantity): boolean =>
  unit !== '%' && (bare || /以[上下内]$/.test(open.slice(start, end)));

const RATE = /%|‰|百分点|\/|倍/;

export const isRate = (unit: string): boolean => RATE.test(unit);
