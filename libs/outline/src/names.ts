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
const SURE_START = /^(?:[省市县区州旗团各]|国家|中共|[^，。]{1,8}[省市县区州旗])/;

const bare = (name: string): string => name.replace(/（[^（）]*）$/, '');

/** Whether the text reads like an organization's name. */
export const looksLikeName = (name: string): boolean =>
  name.length >= 2 &&
  name.length <= LONGEST_NAME &&
  !/[：，；。]/.test(name) &&
  (ENDING.test(bare(name)) || isCollective(name));

/** Whether it is one even where no role word stands beside it. */
export const isSurelyName = (name: string): boolean =>
  looksLikeName(name) && SURE_ENDING.test(bare(name)) && SURE_START.test(name);

/** Names that stand for several organizations: 各镇人民政府, …各成员单位. */
export const isCollective = (name: string): boolean =>
  name.startsWith('各') ||
  /(?:各|有关|相关)[^、]{0,8}(?:单位|部门)$|成员单位$/.test(name) ||
  /^(?:乡镇?|镇|街道|园区)(?:（[^（）]*）)?(?:人民政府|政府|办事处|办|管委会)?$/.test(name);

/** The names of a list; 、 parts them (，； and blanks too where `loose`), 和 only two complete names. */
export function namesIn(list: Passage, loose = false): Name[] {
  return partsOf(list, loose)
    .flatMap(splitAtAnd)
    .map(nameOf)
    .filter(({ text }) => text !== '');
}

function partsOf(list: Passage, loose: boolean): Passage[] {
  const parts: Passage[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < list.length; i++) {
    const char = list.norm.charAt(i);
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

/** `县委办公室和县政府办公室` are two; 县文化和旅游局 is one: 和 parts only what is complete on both sides. */
function splitAtAnd(part: Passage): Passage[] {
  const match = /[局委部办厅会协联院室府](和|及|与)(?=[省市县区州旗团各])/.exec(part.norm);
  if (!match || !isSurelyName(squeeze(part.norm.slice(match.index + 2)))) return [part];
  return [part.slice(0, match.index + 1), part.slice(match.index + 2)];
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
