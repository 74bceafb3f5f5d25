import { ProblemFilter } from '#http';
import { openLogger } from '#platform';

/** The filter of the server; what an operation refuses with a code that it is not declared to is kept for the spec. */
export function strictProblems() {
  const undeclared: string[] = [];
  const filter = new ProblemFilter(openLogger('silent'), (operation, code) => {
    undeclared.push(`${operation} answers ${code}: libs/contract/src/problems/`);
  });
  return {
    filter,
    /** @throws {Error} when something was refused with an undeclared code */
    demandDeclared: (): void => {
      if (undeclared.length > 0) throw new Error(undeclared.join('\n'));
    },
  };
}
