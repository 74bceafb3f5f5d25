import { word } from './word.ts';

/** What was done to a draft or an amended document, before what it was done to. */
export const editKinds = {
  'set-leads': word('确定牵头单位', 'lead set'),
  'merge-organization': word('合并单位名称', 'names merged'),
  'resolve-collective': word('明确统称', 'collective resolved'),
  'set-due': word('更正时限', 'date corrected'),
  'set-title': word('更正名称', 'name corrected'),
  'set-period': word('更正实施期限', 'period corrected'),
  'change-task': word('更正任务', 'task corrected'),
  'change-target': word('更正指标', 'target corrected'),
  'change-phase': word('更正阶段', 'phase corrected'),
  'change-plan': word('更正方案名称、文号等', 'head corrected'),
  'add-task': word('增补任务', 'task added'),
  'add-target': word('增补指标', 'target added'),
  'add-phase': word('增补阶段', 'phase added'),
  'set-steps': word('更正步骤', 'steps corrected'),
  'add-step': word('增补步骤', 'step added'),
  'change-step': word('更正步骤', 'step corrected'),
  'drop-step': word('删去步骤', 'step dropped'),
  'track-section': word('调整督办范围', 'tracking changed'),
  'split-task': word('拆分任务', 'task split'),
  'split-task-at': word('拆分任务', 'task split'),
  'merge-items': word('合并条目', 'items merged'),
  drop: word('删去', 'dropped'),
  restore: word('恢复', 'restored'),
  undo: word('还原修改', 'undone'),
} as const;
