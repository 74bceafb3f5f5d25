import { word } from '../word.ts';

/** A file looked at within a page. */
export const fileView = {
  page: word('第{n}页', 'Page {n}'),
  unshown: word(
    '“{name}”不能在页面中显示，请下载后查看。',
    '“{name}” cannot be shown here; save it to read it.',
  ),
  download: word('下载', 'Save'),
  show: word('查看', 'Look at it'),
  showNamed: word('查看{name}', 'Look at {name}'),
  hide: word('收起', 'Close'),
  hideNamed: word('收起{name}', 'Close {name}'),
} as const;
