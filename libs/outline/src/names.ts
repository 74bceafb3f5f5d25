import { squeeze } from './normalise.ts';
import type { Passage } from './passage.ts';

/** A department as it stands in a list. */
export type Name = {
  /** Verbatim, white space out, brackets full-width. */
  text: string;
  /** The same without a character that a line break seems to have doubled. */
  withoutDouble?: string;
  passage: Passage;
};

const LONGEST_NAME = 40;

/** How an organization's name ends, a remark in brackets aside. */
const ENDING =
  /(?:局|委|部|办|厅|室|院|校|会|联|协|处|中心|政府|公司|集团|银行|行|站|所|社|队|馆|乡|镇|街道|园区?|区|县|市|州|旗|省|单位|部门|学|企业|署|台|组|专班|场|团[省市区县州旗]委|系统|党工委|管委会|志愿者协会)$/;
/** Endings that hardly anything but an organization has. */
const SURE_ENDING = /(?:局|委|部|办|办公室|厅|协|联|会|院|政府|中心|办事处|党校|公司|单位|分局)$/;
const SURE_START = /^(?:[省市县区州旗团各]|国家|中共|中央|全国|[^，。]{1,8}[省市县区州旗])/;
/** Offices of the State Council and the Party, which stand without a place before them. */
const CENTRAL =
  /^(?:外交|国防|教育|科技|科学技术|工业和信息化|工信|公安|民政|司法|财政|人力资源和?社会保障|自然资源|生态环境|住房和?城乡建设|交通运输|水利|农业农村|商务|文化和旅游|退役军人(?:事务)?|应急管理|应急|国家安全)部$|^(?:发展改革委|国家发展和改革委员会|卫生健康委|国资委|国家民委|人民银行|中国人民银行|审计署|(?:海关|税务|市场监管|广电|体育|金融监管|供销合作)总[局署社]|银保监会|证监会|(?:统计|医保|国管|气象|粮食和储备|能源|国防科工|烟草|移民|林草|铁路|民航|邮政|文物|中医药|疾控|矿山安监|外汇|药监|知识产权|信访)局|新华社|中科院|社科院|工程院|中国(?:科协|残联|科学院|社科院|工程院|文联|作协|贸促会|红十字会)|共青团中央|全国(?:总工会|妇联|工商联))$/;
/** They stand in villages and streets, not in clauses. */
const GENERIC =
  /^(?:居委会|村委会|业委会|党委|支委|两委|协会|学会|基金会|商会|工会|妇联|团委|社会组织)$/;

const bare = (name: string): string => name.replace(/（[^（）]*）$/, '');

/** Whether the text reads like an organization's name. */
export const looksLikeName = (name: string): boolean =>
  name.length >= 2 &&
  name.length <= LONGEST_NAME &&
  !/[：，；。]/.test(name) &&
  (ENDING.test(bare(name)) || isCollective(name));

/** Whether it is one even where no role word stands beside it. */
export const isSurelyName = (name: string): boolean =>
  CENTRAL.test(name) ||
  (looksLikeName(name) && SURE_ENDING.test(bare(name)) && SURE_START.test(name));

/** Whether a list of them can be nothing else: some are sure, and the others look like names. */
export const areSurelyNames = (names: readonly string[]): boolean =>
  names.some((name) => isSurelyName(name) || isCollective(name)) &&
  names.every((name) => looksLikeName(name) && !GENERIC.test(name));

/** Names that stand for several organizations: 各镇人民政府, …各成员单位. */
export const isCollective = (name: string): boolean =>
  name.startsWith('各') ||
  /(?:各|有关|相关)[^、]{0,8}(?:单位|部门|地区|区县?|县区?|市|镇|乡|街道|省份|企业|机构|院校)$|成员单位$/.test(
    name,
  ) ||
  /^(?:乡镇?|镇|街道|园区)(?:（[^（）]*）)?(?:人民政府|政府|办事处|办|管委会)?$/.test(name);

/** The names of a list; 、 parts them (，； and blanks too where `loose`), 和 only two complete names. */
export function namesIn(list: Passage, loose = false): Name[] {
  return partsOf(list, loose)
    .flatMap(splitAtAnd)
    .map(nameOf)
    .filter(({ text }) => text !== '');
}

/** 各省、自治区、直辖市人民政府 is one name. */
const EACH_REGION =
  /各(?:省|自治区|市|州|盟|县|区|旗|乡|镇)(?:、各?(?:自治区|直辖市|省|市|州|盟|县|区|旗|乡|镇|街道|开发区))+/g;

function partsOf(list: Passage, loose: boolean): Passage[] {
  const joined = list.norm.replace(EACH_REGION, (name) => name.replaceAll('、', '-'));
  const parts: Passage[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < list.length; i++) {
    const char = joined.charAt(i);
    if (char === '（') depth++;
    else if (char === '）') depth--;
    else if (depth <= 0 && (char === '、' || (loose && /[，；\s]/.test(char)))) {
      parts.push(list.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(list.slice(from));
  return parts;
}

/** What parts two names, if both are complete: 等 belongs to what stands before it. */
const AND = /(?<=[局委部办厅会协联院室府署行社镇乡司处])(等)?(?:以及|和|及|与)/g;

/** `县委办公室和县政府办公室` are two; 县文化和旅游局 is one: 和 parts only what is complete on both sides. */
function splitAtAnd(part: Passage): Passage[] {
  for (const match of part.norm.matchAll(AND)) {
    const behind = match.index + match[0].length;
    const rest = squeeze(part.norm.slice(behind));
    if (match[1] || isSurelyName(rest) || isCollective(rest)) {
      return [part.slice(0, match.index), ...splitAtAnd(part.slice(behind))];
    }
  }
  return [part];
}

function nameOf(part: Passage): Name {
  const passage = part.trim();
  const text = clean(passage.norm);
  const seam = passage.seams.find((at) => at > 0 && passage.norm[at] === passage.norm[at - 1]);
  if (seam === undefined) return { text, passage };
  return {
    text,
    passage,
    withoutDouble: clean(passage.norm.slice(0, seam) + passage.norm.slice(seam + 1)),
  };
}

const clean = (name: string): string => squeeze(name).replace(/^[：，；。]+|[：，；。]+$/g, '');
