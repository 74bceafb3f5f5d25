import { normalise } from './normalise.ts';
import type { SectionKind } from './outline.ts';

/**
 * What a section is for. setting: aims, principles, background, scope, closing rules, of which nothing is to be done;
 * schedule: phases; safeguard: how the plan itself is kept going; work: all else, for plans exist to say what is to be done.
 */
export type Purpose = 'setting' | 'schedule' | 'safeguard' | 'work';

const SETTING =
  '指导思想|总体要求|总体思路|工作思[路想]|理念|原则|目标|指标|愿景|展望|定位|现状|形势|背景|环境|成效|回顾|依据|适用范围|对象|定义|术语|名词解释|条件|附则|总则|罚则|法律责任|范围|期限|有效期';
/** What stands around such a word in a heading: 当前面临的形势, 指导思想和主要目标. */
const AROUND_SETTING =
  '工作|主要|总体|取得|存在|评价|评估|分析|研判|机遇|成就|特点|发展|建设|行动|具体|阶段|年度|基本|基础|规划|编制|当前|面临|存在|现有|其他|其它|问题|挑战|明确|把握|坚持|重大|重要|申报|申请|支持|扶持|奖补|认定|适用|战略|方向|思路|试点|整治|实施|采购|集中|形式|概述|概况|说明|以及|及|和|与|的|、|，';
const IS_SETTING = new RegExp(
  `^(?!明确.*(?:范围|对象|条件))(?:${AROUND_SETTING})*(?:${SETTING})(?:${SETTING}|${AROUND_SETTING})*$`,
);
const ENDS_AS_SETTING =
  /(?:指导思想|总体要求|原则|目标|愿景|现状|形势|背景|意义|重要性|必要性|紧迫性)$/;
/** A heading that opens with one of these says what to do, whatever it ends in. */
const DOING =
  /^(?:推[进动]|加[快强大]|强化|深化|优化|完善|健全|提[升高]|夯实|落实|实[施现]|开展|建[立设]|构建|打造|聚[焦力]|全[面力]|围绕|着力|培育|发展|实行|做[好强优]|抓[好实]|促进|统筹|制定|细化|分解|对标|确保)(?!步骤|阶段|进度|时间|安排|计划|目标|原则)/;
export const opensWithVerb = (words: string): boolean => DOING.test(bare(words));
const WORK = /任务|行动|工程|举措|措施|重点工作|项目/;
/** 重点任务 within 总体要求 is work all the same. */
const NAMES_WORK = /(?:任务|举措|措施)$/;
const SCHEDULE =
  /(?:进度|步骤|阶段|时序)(?:安排|要求|计划|划分|节点|表)?$|时间(?:安排|要求|节点|步骤|进度|表)|推进(?:安排|计划)$|(?:工作|计划|日程)安排$/;
/** 本方案自印发之日起施行, 由县商务局负责解释. */
const CLOSES = /^本[^，。]{0,8}(?:自.*(?:施行|实施|执行)|由.*解释)/;

const SAFEGUARD =
  /保障|组织(?:实施|领导|推进|形式|机构|架构)|(?:工作|领导)机构|(?:工作|有关|相关|几点|具体)要求|(?:监督|督导|督查)(?:考核|检查)|考核(?:评价|监督|督导)|责任落实|督促落实/;
/** All that the heading of safeguards is made of; 完善养老服务保障体系 is about something. */
const AROUND_SAFEGUARD =
  /强化|加[强大]|完善|健全|落[实地]|严格|切实|认真|做好|抓好|扎实|确保|全[面力]|组织|机构|架构|形式|职责|实施|政策|综合|条件|要素|措施|机制|体系|工作|各项|领导|推进|监督|检查|督[导查促]|管理|责任|经费|资金|投入|人才|队伍|支[撑持]|力度|统筹|协调|部署|宣传|引导|考核|评[价估]|奖惩|激励|保障|有关|相关|要求|有[力效]|规划|到位|见效|[和与及、，\s]/g;
/** Such a heading is one wherever it stands. */
const SAYS_SAFEGUARD = /^(?:组织(?:领导|保障|实施)|保障措施|(?:工作|有关|相关)要求)$/;
/** So much may be left of it. */
const MOST_LEFT = 2;

const bare = (title: string): string => normalise(title).replace(/（[^（）]*）/g, '');

export function isSchedule(title: string): boolean {
  const words = bare(title);
  return SCHEDULE.test(words) && !/任务|工程|行动/.test(words) && !DOING.test(words);
}

export function isSetting(title: string): boolean {
  const words = bare(title);
  if (CLOSES.test(words)) return true;
  if (IS_SETTING.test(words)) return !/任务|措施/.test(words);
  return ENDS_AS_SETTING.test(words) && !DOING.test(words) && !WORK.test(words);
}

function isSafeguard(title: string): boolean {
  const words = bare(title);
  return SAFEGUARD.test(words) && words.replace(AROUND_SAFEGUARD, '').length <= MOST_LEFT;
}

/** What a section is for, by its title and by what the section around it is for. */
export function purposeOf(title: string, around: Purpose | null): Purpose {
  if (isSchedule(title)) return 'schedule';
  if (isSetting(title)) return 'setting';
  if (around === 'setting' && NAMES_WORK.test(bare(title))) return 'work';
  if (around === 'work' && SAYS_SAFEGUARD.test(bare(title))) return 'safeguard';
  return around ?? (isSafeguard(title) ? 'safeguard' : 'work');
}

/** @param titles its own and those around it, innermost first */
export function kindOf(purpose: Purpose, titles: readonly string[]): SectionKind {
  if (purpose === 'safeguard') return 'safeguard';
  if (purpose !== 'work') return 'other';
  return titles.map(byLastWord).find((kind) => kind !== null) ?? 'action';
}

/** 提升行动 → action, 重点工程 → project: the later word tells. */
function byLastWord(title: string): 'action' | 'project' | null {
  const words = normalise(title);
  const action = words.lastIndexOf('行动');
  const project = Math.max(words.lastIndexOf('工程'), words.lastIndexOf('项目'));
  if (action < 0 && project < 0) return null;
  return action > project ? 'action' : 'project';
}
