import { wholeContentOf, ownContentOf } from './content.ts';
import type { Node } from './tree.ts';

/** Behind these the items are what is to be done, though the sentence goes on into them. */
const ANNOUNCES_WORK = /(?:任务|措施|举措|工作|事项|行动|方面)[^，。；]{0,4}$/;

/**
 * Whether the items of a node are but the parts of its sentence: conditions, products, contents.
 * 符合下列条件：（1）…；（2）…。
 */
export function isEnumeration(node: Node): boolean {
  const { children } = node;
  if (children.length < 2 || children.some((child) => child.children.length > 0)) return false;
  const opening = ownContentOf(node).text.norm.trimEnd();
  if (!opening.endsWith('：') || ANNOUNCES_WORK.test(opening.slice(0, -1))) return false;
  return children.every((child, index) => {
    const { text, clauses } = wholeContentOf(child);
    if (clauses.length > 0) return false;
    const words = text.norm.trimEnd();
    return (
      !words.slice(0, -1).includes('。') && (index === children.length - 1 || !words.endsWith('。'))
    );
  });
}
