import { isDuration, isShy, type Quantity } from './quantities.ts';

/** Words of a soft target. */
export const MODALITY = /力争|争取|争创|力求|努力/;

const VERBS =
  '培养|培育|培训|轮训|建设|建成|新建|改建|扩建|改造|创建|打造|开展|举办|组织|推荐|认定|新增|增加|完成|实施|扶持|引进|实现|推出|开发|发布|邀请|选派|选树|选拔|评选|命名|遴选|争创|建立|成立|设立|配备|配齐|安装|制作|创作|编印|印发|发放|推广|治理|整治|整改|排查|检查|开工|修建|修复|种植|流转|落实|提供|招引|签约|孵化|转化|申报|获得|授权|救助|帮扶|带动|吸纳|安置|解决|拆除|淘汰|储备|募集|投入|安排|投放|更新|升级|铺设|绿化|清理|关闭|处置|演练|宣讲|巡讲|巡展|走访|慰问|下载|形成|壮大|支持|服务|推动|引育|招聘|引入|选聘|聘请|评定|选送|输送|研发|攻克|突破|布局|部署|改善|盘活|腾退|出台|制定|修订|命名|发射|上线|接入|覆盖面积|抚育|抢救|复壮|改良|替代|开通|开行|采购|配置|设置';
const CHANGES = '增长|提高|提升|下降|降低|减少|压减|节约|缩短';

/** Something is done, so a bare number behind it is a quantity to be reached. */
const DOING = new RegExp(`${VERBS}|${CHANGES}`);
const PREFIXES =
  '要|应|须|将|需|计划|确保|力争|争取|努力|支持|鼓励|推动|至少|累计|全面|继续|持续|积极|大力|深入|广泛|共|再|分别|每年|全[国省市区县州旗镇乡]|我[省市区县州旗]|各[乡镇县区市]+';
const DOES_FIRST = new RegExp(`^(?:${PREFIXES}|[，\\s])*(?:${VERBS})`);
const LEADING_VERB = new RegExp(`^(?:${PREFIXES})*(${VERBS})`);

/** What there is already, not what is to come. */
const STATUS_QUO =
  /现有(?!基础|水平)|目前|已(?:有|经|建|完成|达|累计)|共有|原有|下辖|辖(?=有|\s*$)|近年来|今年以来|[增提下减降][长高升降少加低]了/;
/** 在10个乡镇, 对3类企业, 分4个阶段: where and how, not how many. */
const PLACE =
  /(?:[在对向由从以按为与和]|依托|围绕|面向|(?:覆盖|涉及)(?:全[国省市区县])?|其余|部分|前|近|分[为成]?)\s*$/;
const BASELINE = /^[^，、]{0,4}(?:提高|增加|提升|增长|下降|降|扩大|减少|上升|到|至)/;
const COUNTED_WORK =
  /^ ?(?:大|重点|主要|专项|关键|具体|提升|重大|核心|基本|科学素质)*(?:行动|工程|任务|举措|措施|计划|制度|机制|方面|环节|领域|体系|原则|要求|内容|职责|工作|方向|目标|指标|清单)(?!项目|[\u4e00-\u9fa5]{0,4}(?:[名人户家个所]))/;

/** What somebody gets, pays or may claim: 给予20万元补助 is no aim. */
const GRANT =
  /给予|予以|补助|补贴|奖补|奖励|资助|贴息|津贴|返还|减[免征按]|免征|报销|罚|押金|保证金|赔偿|租金|收费标准|可(?:以)?(?:申请|申领|享受|获得|按)|按[^，]{0,12}标准/;
/** 安排奖补资金5000万元 is one. */
const FUNDED = /(?:安排|投入|筹措|筹集|统筹|设立|争取)[^，]*(?:资金|经费|基金)[^，]*$/;
const CEILING = /最高|上限|封顶|限额|单户|单笔|单个项目|每户不超过|每家/;
/** It holds only where this is so: 从业人员在10人以上的摊位, 年满18周岁. */
const CONDITION = /^(?:对|对于|凡|凡是|如|若|如果|符合|满足|具备)|年满|达不到|未达到|不足|不满/;
/** 达到95%的目标 is one; 超过50万元的夜市 says which. */
const AIM = /^ ?的(?:总?目标|要求|水平|任务|标准|比例|速度|增速|幅度|规模)/;

/** Whether money and shares of the statement are paid to somebody; it holds for the rest of the sentence. */
export const isGrant = (open: string): boolean => GRANT.test(open);

const isMoneyOrShare = (unit: string): boolean => /元|%|‰|百分点|倍/.test(unit);

/** Without what was blanked out: 新（改）建 is 新建. */
const shown = (open: string): string => open.replaceAll('\u0000', '').trimStart();

export const doesFirst = (open: string): boolean => DOES_FIRST.test(shown(open));
export const leadingVerb = (open: string): string => LEADING_VERB.exec(shown(open))?.[1] ?? '';

/** 实施5项提升行动: the plan counting its own parts. */
export const countsParts = (open: string, { end, unit }: Pick<Quantity, 'end' | 'unit'>): boolean =>
  /^[项个大条类]$/.test(unit) && COUNTED_WORK.test(open.slice(end, end + 24));

/** What surrounds a number. */
export type Surroundings = {
  /** Words about time are in force. */
  timed: boolean;
  /** An earlier part of the sentence says what is done. */
  carried: boolean;
  /** It follows upon a number that is a target, nothing but 、 or 和 between. */
  joined: boolean;
  /** The statement has counted something already. */
  follows: boolean;
  /** The sentence says who is paid what. */
  granting: boolean;
};

/**
 * Whether a number with its unit is a quantity to be reached.
 * @param open the statement, brackets and quotations blanked out
 */
export function isTarget(open: string, quantity: Quantity, around: Surroundings): boolean {
  const before = open.slice(0, quantity.start);
  const after = shown(open.slice(quantity.end));
  if (countsParts(open, quantity) || saysWhatIs(before, after) || isCap(before, quantity))
    return false;
  if (isMeasure(before, quantity) || describesProject(before)) return false;
  if (
    isPaid(before, quantity, around) ||
    isCondition(before, after, quantity, open.slice(0, quantity.end))
  )
    return false;
  if (isDuration(quantity)) return around.joined || LASTS.test(before);
  return !quantity.bare || around.joined || isAsked(before, quantity, around);
}

/** What there is, where something starts from, who is meant. */
const saysWhatIs = (before: string, after: string): boolean =>
  STATUS_QUO.test(before) ||
  (/(?:从|由|比|自)[^，、]{0,15}$/.test(before) && BASELINE.test(after)) ||
  countsOffices(before, after) ||
  COMPOSED.test(after);

/** 县教育局、县财政局等12个部门: those just named. */
const countsOffices = (before: string, after: string): boolean =>
  /等\s*$/.test(before) || (/^ ?(?:部门|部委|单位|委局|厅局)/.test(after) && !DONE.test(before));
/** 由各镇派1名代表组成: who they are. */
const COMPOSED = /^[^，]{0,8}(?:组成|任组长|担任)/;

/** 担保费率不超过1%, 原则上不高于3%: as much as may be taken or given. */
const isCap = (before: string, { comparator }: Quantity): boolean =>
  comparator === '<=' &&
  /不(?:得)?(?:超过|高于|大于|多于)/.test(before) &&
  /允许|原则上|费率|利率|收费|费用|租金|价格|标准|额度|贷款/.test(before);

/** 间距不小于6米, 用房面积不少于300平方米: how each is to be built. */
const isMeasure = (before: string, { unit, value, bare }: Quantity): boolean =>
  !bare &&
  ((unit === '米' && /(?:距离|间距|净距|高度|净高|宽度|净宽|厚度|深度)[^，]{0,6}$/.test(before)) ||
    (/^(?:平方米|㎡|m²)$/.test(unit) &&
      value < 10_000 &&
      /(?:面积|用房)[^，]{0,3}不(?:得)?[低少小]于$/.test(before) &&
      !/[人户]均/.test(before)));

/** 总投资3亿元, 占地200亩: what a project is like. */
const describesProject = (before: string): boolean =>
  /(?:总建筑面积|占地(?:面积)?|总?用地面积|总投资额?|[全总]长度?|总规模)(?:约|为|达|共|近|\s)*$/.test(
    before,
  );

/** A number that nothing compares is asked for where something is done. */
function isAsked(before: string, quantity: Quantity, around: Surroundings): boolean {
  const { timed, carried, follows } = around;
  const beside = follows && /[与和]\s*$/.test(before);
  if (isShy(quantity) || (PLACE.test(before) && !beside)) return false;
  const rate = quantity.unit === '%' && /(?:率|比重|占比|比例|满意度)\s*$/.test(before);
  return timed || carried || rate || MODAL.test(before) || DOING.test(shown(before));
}

/** 力争7项国标立项: what is striven for needs no verb before it. */
const MODAL = new RegExp(`(?:${MODALITY.source}|确保)\\s*$`);

/** How long something takes, or lasts: 压缩至3个工作日, 平均受教育年限提高到11.7年. */
const LASTS =
  /(?:压缩|压减|缩短|控制)[^，]{0,4}$|(?:年限|时长|寿命|响应时间|等待时间|偏差|时延)[^，\d]{0,6}$/;

const isPaid = (before: string, { unit }: Quantity, { granting }: Surroundings): boolean =>
  isMoneyOrShare(unit) &&
  ((granting && !FUNDED.test(before) && !REACHED.test(before)) || CEILING.test(before));
/** 覆盖率达到90% is a goal beside what is paid, too. */
const REACHED = /(?:占比|比重|[^费利税助贴]率)(?:达到|达|提高到|提升到|不低于)\s*$/;

/** Which ones, not how many: 100人以上的企业, 淘汰10蒸吨以下锅炉, 超过50万元的夜市, 500头以上养殖场. */
function isCondition(before: string, after: string, quantity: Quantity, open: string): boolean {
  const opening = shown(before);
  const conditional = CONDITION.test(opening);
  if (conditional && !DOING.test(opening)) return true;
  if (/^ ?的/.test(after)) return !AIM.test(after) && (conditional || describes(before, quantity));
  const names = quantity.suffixed && quantity.unit !== '%' && /^[\u4e00-\u9fa5]/.test(after);
  if (!names || OPENS.test(opening)) return false;
  return !DONE.test(before) || open.endsWith('以下');
}

/** Before 的 a number says which, unless something is done right before it; of a share it is the whole that is meant. */
function describes(before: string, { unit, bare }: Quantity): boolean {
  if (unit.includes('元')) return true;
  if (unit === '%') return !bare && !OPENS.test(shown(before)) && !/(?:覆盖|惠及)$/.test(before);
  return !DONE.test(before);
}

/** Right before the number something is done or compared: 建成不少于10个…. */
const DONE = new RegExp(`(?:${VERBS}|${CHANGES})(?:[了出到]|不少于|不低于|至少|超过|约|近)*\\s*$`);
/** Nothing but words that open a statement stands before the number. */
const OPENS = new RegExp(`^(?:${PREFIXES}|[，\\s]|实现|使|达到|超过|不低于|不少于|有)*$`);

const RATE = /%|‰|百分点|\/|倍/;

export const isRate = (unit: string): boolean => RATE.test(unit);
