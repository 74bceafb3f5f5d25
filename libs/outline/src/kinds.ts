import type { SectionKind } from './outline.ts';

const SAFEGUARD =
  /保障(?:措施|机制|条件|体系|工作)?$|保障措施|(?:强化|加强|实施|组织)保障|组织(?:实施|领导|推进)|(?:工作|有关|相关)要求$|监督(?:考核|检查|管理)$|考核(?:评价|监督)?$/;
const SCHEDULE = /进度|步骤|阶段|时间(?:安排|节点)|时序|推进(?:安排|计划)|工作安排$/;
const GOAL = /指导思想|总体(?:要求|思路|目标)|原则|目标|现状|形势|背景|适用范围|意义|编制依据/;
const WORK = /任务|行动|工程|举措|措施|重点工作|项目|工作内容|重点领域/;

export const isSchedule = (title: string): boolean =>
  SCHEDULE.test(title) && !/任务|工程|行动/.test(title);
export const isSafeguard = (title: string): boolean => SAFEGUARD.test(title);
export const isGoal = (title: string): boolean => GOAL.test(title) && !/任务|行动|工程/.test(title);
export const isWork = (title: string): boolean =>
  WORK.test(title) && !isSafeguard(title) && !isGoal(title);

/**
 * What a section is for, by its own title and those of the sections around it (outermost first).
 * @param active it holds items or names departments, so somebody has to do something
 */
export function kindOf(title: string, around: readonly string[], active: boolean): SectionKind {
  if (isSchedule(title) || isGoal(title)) return 'other';
  if (around.some(isSafeguard)) return 'safeguard';
  const own = byLastWord(title);
  if (own) return own;
  const working = around.some(isWork);
  if (isSafeguard(title) && !working) return 'safeguard';
  if (around.some(isGoal)) return 'other';
  const outer = around.map(byLastWord).find((kind) => kind !== null);
  return outer ?? (active || working || isWork(title) ? 'action' : 'other');
}

/** 提升行动 → action, 重点工程 → project: the later word tells. */
function byLastWord(title: string): 'action' | 'project' | null {
  const action = title.lastIndexOf('行动');
  const project = Math.max(title.lastIndexOf('工程'), title.lastIndexOf('项目'));
  if (action < 0 && project < 0) return null;
  return action > project ? 'action' : 'project';
}
