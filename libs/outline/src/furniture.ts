import { wholeDate } from './dates.ts';

/** Lines of an official document that are no part of the plan itself. */
export type Furniture =
  | 'copy'
  | 'attachment'
  | 'date'
  | 'printing'
  | 'disclosure'
  | 'contents'
  | 'page';

const FORMS: readonly (readonly [Furniture, RegExp])[] = [
  ['copy', /^(?:抄送|抄报|分送) ?：/],
  ['attachment', /^附 ?[件表图]? ?(?:：|\d{0,2}$|\d{1,2}[：. ]|[一二三四五六]$)/],
  ['disclosure', /^（(?:此件|此文)[^）]{0,20}）$/],
  ['contents', /[.…·]{6,} ?\d{0,4}$|^目 ?录$/],
  [
    'page',
    /^(?:(?:更新|发布|发稿)(?:时间|日期)|来源|信息来源|稿源|(?:浏览|访问|阅读|点击)(?:次数|量|数)?|责任编辑|编辑|字[体号]|分享(?:到|至)|上一[篇条]|下一[篇条]|相关(?:链接|解读|附件|文章)) ?：|^(?:打印(?:本页)?|关闭(?:窗口|本页)?|返回(?:顶部|首页)|扫一扫.{0,20})$/,
  ],
  ['printing', /^.{0,40}\d{4}年\d{1,2}月\d{1,2}日 ?印发$/],
];

/** What kind of furniture a normalised line is, or null. */
export function furnitureOf(norm: string): Furniture | null {
  if (norm.length > 60 && !norm.startsWith('抄') && !norm.includes('......')) return null;
  if (/[日号]$/.test(norm) && wholeDate(norm)) return 'date';
  return FORMS.find(([, pattern]) => pattern.test(norm))?.[0] ?? null;
}
