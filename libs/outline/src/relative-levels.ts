import type { Comparator } from './outline.ts';

/** `稳定在全省平均水平以上`: measured against others instead of a number. */
export type RelativeLevel = {
  start: number;
  end: number;
  reference: string;
  comparator: Comparator;
};

const LEVEL =
  /(?:(达到|稳定在|保持在|维持在|高于|超过|不低于|优于|超出|高出) ?)?([全本](?:国|省|市|区|县|州|旗|自治区) ?平均(?:水平|值|数)) ?(以上)?/;

export function relativeLevel(statement: string): RelativeLevel | null {
  const match = LEVEL.exec(statement);
  const [words, verb, reference, above] = match ?? [];
  if (!match || !words || !reference || (!verb && !above)) return null;
  return {
    start: match.index,
    end: match.index + words.length,
    reference: reference.replace(/ /g, ''),
    comparator: /高于|超|高出/.test(verb ?? '') ? '>' : '>=',
  };
}
