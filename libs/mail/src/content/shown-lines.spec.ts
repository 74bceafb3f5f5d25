import { parseLocalDate } from '#kernel';
import { type MailLine } from '../mail-content.ts';
import { line } from './mail.fixtures.ts';
import { shownOf } from './shown-lines.ts';

const since = parseLocalDate('2025-12-15');
const many = (n: number, facts: Partial<MailLine>): readonly MailLine[] =>
  Array.from({ length: n }, () => line(facts));

it('what was past when its plan began leaves room for all that presses', () => {
  const past = many(60, { waits: { what: 'ruling', since } });
  const lapsed = many(3, { waits: { what: 'lapsed', since } });
  const own = many(10, {});
  const { groups, left } = shownOf([
    { bucket: 'ruling', lines: past },
    { bucket: 'lapsed', lines: lapsed },
    { bucket: 'within10', lines: own },
  ]);
  expect(groups.map(({ lines }) => lines.length)).toEqual([27, 3, 10]);
  expect(left).toBe(33);
});
