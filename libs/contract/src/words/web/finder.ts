import { word } from '../word.ts';

/** The one box for finding and doing. */
export const finder = {
  open: word('查找任务、单位、文号', 'Find a task, a unit, a document'),
  title: word('查找', 'Find'),
  label: word(
    '条目、名称、单位（全称、简称、拼音首字母）、文号或页面',
    'Number, name, unit, document number or page',
  ),
  keys: word('上下键选择，Enter打开', 'Arrows choose, Enter opens'),
  pages: word('页面', 'Pages'),
  acts: word('操作', 'Acts'),
  none: word(
    '没有符合“{q}”的内容，可减少或更换词语',
    'Nothing matches “{q}”; try fewer or other words',
  ),
  more: word('结果较多，请再输入几个字', 'There are more: type on'),
  found: word('找到{n}项', '{n} found'),
  draft: word('待审定', 'in review'),
  ended: word('已终止', 'ended'),
  toDark: word('改用深色', 'Use dark colours'),
  toLight: word('改用浅色', 'Use light colours'),
  toLarger: word('改用较大字号', 'Use larger type'),
  toStandard: word('改用标准字号', 'Use standard type'),
} as const;

/** What was found, by kind. */
export const foundKinds = {
  organization: word('单位', 'Units'),
  plan: word('方案', 'Plans'),
  task: word('任务', 'Tasks'),
  target: word('指标', 'Targets'),
  phase: word('阶段', 'Phases'),
} as const;
