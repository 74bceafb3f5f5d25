import { wholeContentOf, ownContentOf } from './content.ts';
import { opensWithVerb } from './kinds.ts';
import type { Node } from './tree.ts';

/** Behind these the items are what is to be done, though the sentence goes on into them. */
const ANNOUNCES_WORK = /(?:任务|措施|举措|工作|事项|行动|方面)[^，。；]{0,4}$/;

/** 重大节假日期间；其他紧急事件；: in which cases, closed by semicolons. */
const CASES =
  /(?:情形|情况|事项|任务|职责|事件|企业|期间|问题|地区|区域|行为|场所|单位|人员|领域)[；。]?$/;

/** Whether a heading stands over nothing but cases, most of them closed by a semicolon. */
export function listsCases({ children }: Node): boolean {
  if (children.length < 3) return false;
  const words = children.map((child) => wholeContentOf(child).text.norm.trimEnd());
  return (
    words.every((one) => CASES.test(one) && !/[，。].|：/.test(one) && !opensWithVerb(one)) &&
    words.filter((one) => one.endsWith('；')).length * 2 >= words.length
  );
}

/**
 * Whether the items of a node are but the parts of its sentence: conditions, products, contents.
 * 符合下列条件：（1）…；（2）…。
 */
export function isEnumeration(node: Node): boolean {
  const { children } = node;
  if (children.length < 2 || children.some((child) => child.children.length > 0)) return false;
  const opening = ownContentOf(node).text.norm.trimEnd();
  const announced = opening.endsWith('：') && !ANNOUNCES_WORK.test(opening.slice(0, -1));
  if (!announced && !listsCases(node)) return false;
  return children.every((child, index) => {
    const { text, clauses } = wholeContentOf(child);
    if (clauses.length > 0) return false;
    const words = text.norm.trimEnd();
    return (
      !words.slice(0, -1).includes('。') && (index === children.length - 1 || !words.endsWith('。'))
    );
  });
}
