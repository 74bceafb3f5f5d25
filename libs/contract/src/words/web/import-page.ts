import { word } from '../word.ts';

/** Where a document is handed in, and drafts wait. */
export const importPage = {
  title: word('导入方案', 'Import a plan'),
  drop: word('将文件拖到此处，或', 'Drop a file here, or'),
  choose: word('选择文件', 'choose a file'),
  kinds: word(
    'Word、PDF、Excel、OFD或文本文件，不超过10MB',
    'Word, PDF, Excel, OFD or text, 10 MB at most',
  ),
  reading: word('正在读取“{name}”…', 'Reading “{name}” …'),
  tooLarge: word(
    '“{name}”{n}MB，超过10MB，请拆分或删去图片',
    '“{name}” has {n} MB, more than 10: part it, or leave out pictures',
  ),
  openDraft: word('打开草稿', 'Open the draft'),
  importAgain: word('另存一份草稿', 'Import it again'),
  sameRegion: word('与《{title}》同一地区', 'the region of {title}'),
  withoutTasks: word('仍要导入，逐项补录', 'Import it nevertheless, and add tasks by hand'),
  waiting: word('待审定', 'In review'),
  none: word('暂无待审定的方案', 'Nothing waits for review'),
  open: word('审定', 'Review'),
  openAmendment: word('审定调整稿', 'Review the amendment'),
  counts: word(
    '任务{tasks} · 指标{targets} · 阶段{phases}',
    '{tasks} tasks · {targets} targets · {phases} phases',
  ),
  toSettle: word('待处理{n}', '{n} to settle'),
  discard: word('删除草稿', 'Discard the draft'),
  discardTitle: word('删除草稿《{title}》', 'Discard the draft of {title}'),
  discardWarning: word(
    '已处理的内容一并删除，不能恢复；文件可以重新导入。',
    'All corrections go with it, for good; the file can be imported again.',
  ),
  discardReason: word('删除理由', 'Why'),
  amend: word('调整实施中的方案', 'Amend a plan in force'),
  amendOpen: word('读入调整稿', 'Read an amended text'),
} as const;
