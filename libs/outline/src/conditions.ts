import type { Passage } from './passage.ts';
import type { Statement } from './statements.ts';

/** What follows upon a condition: somebody gets or may do something. */
const GIVES = /^(?:可|给予|予以|奖|一次性|按|享受|由|不|允许|最高|每[家户人个]|应|须)/;
const GOES_ON = /^(?:并|且|同时|其中)/;

/** The statements that only say in which case: 就业率达到90%的，给予补助. What they count is no aim. */
export function conditionsAmong(
  statements: readonly Statement[],
  { norm }: Passage,
): ReadonlySet<Statement> {
  const found = new Set<Statement>();
  let next: Statement | undefined;
  for (const statement of statements.toReversed()) {
    if (next?.after === 'comma') {
      const bracketed = norm.charAt(next.from - 1) === '（';
      const part = found.has(next) && (bracketed || GOES_ON.test(next.open));
      if (part || (statement.open.endsWith('的') && GIVES.test(next.open))) found.add(statement);
    }
    next = statement;
  }
  return found;
}

/** What stands behind 注： up to the end of its paragraph and of the list in it: how a table is to be read. */
export function notesAmong(statements: readonly Statement[]): Statement[] {
  let noted = false;
  return statements.filter(({ open, after, listed }) => {
    if (/(?:^|\s)备?注$/.test(open)) noted = true;
    else if (after === 'paragraph' && !listed) noted = false;
    return noted;
  });
}
