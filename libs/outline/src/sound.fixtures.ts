import { isDeepStrictEqual } from 'node:util';
import type { Outline, Span } from './outline.ts';

const spansOf = (outline: Outline): Span[] => [
  ...outline.phases.map(({ span }) => span),
  ...outline.sections.flatMap(({ span, tasks }) => [span, ...tasks.map((task) => task.span)]),
  ...outline.targets.map(({ span }) => span),
  ...outline.optionalTargets.map(({ span }) => span),
  ...outline.warnings.flatMap(({ span }) => (span ? [span] : [])),
];

const bare = (text: string): string => text.replace(/[\s*\u200b\ufeff]/g, '');

/** Every span lies in the text, every quote stands where its span says, and the outline is plain JSON. */
export function expectSound(text: string, outline: Outline): void {
  const misplaced = spansOf(outline).filter(
    ({ start, end }) => start < 0 || end < start || end > text.length,
  );
  expect(misplaced).toEqual([]);
  const misquoted = outline.targets.filter(
    ({ quote, span }) => !bare(text.slice(span.start, span.end)).includes(bare(quote)),
  );
  expect(misquoted).toEqual([]);
  expect(isDeepStrictEqual(JSON.parse(JSON.stringify(outline)), outline)).toBe(true);
}
