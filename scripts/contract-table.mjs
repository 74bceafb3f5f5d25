// Which adapter keeps which contract: one table, out of Jest's report.

const TITLE = /^(?<adapter>.+) keeps the (?:(?<port>.+) contract|contract of the (?<of>.+))$/;

/** @returns lines, one for each adapter of each port that has a contract; none when no contract was run */
export function contractTable({ testResults }) {
  const rows = new Map();
  for (const { ancestorTitles, status } of testResults.flatMap((file) => file.assertionResults)) {
    const at = ancestorTitles.findIndex((title) => TITLE.test(title));
    if (at === -1) continue;
    const { adapter, port, of } = TITLE.exec(ancestorTitles[at]).groups;
    const where = ancestorTitles.slice(0, at).join(', ');
    const name = [port ?? of, where ? `${adapter}, ${where}` : adapter];
    const row = rows.get(name.join()) ?? { name, passed: 0, failed: 0, skipped: 0 };
    row[status === 'passed' || status === 'failed' ? status : 'skipped']++;
    rows.set(name.join(), row);
  }
  if (rows.size === 0) return [];
  const head = ['contract', 'adapter', 'passed', 'failed', 'skipped'];
  const body = [...rows.values()]
    .sort((a, b) => (a.name.join() < b.name.join() ? -1 : 1))
    .map(({ name, ...counts }) => [...name, ...Object.values(counts).map(String)]);
  const widths = head.map((_, at) => Math.max(...[head, ...body].map((row) => row[at].length)));
  return [head, ...body].map((row) =>
    row
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])))
      .join('  '),
  );
}
