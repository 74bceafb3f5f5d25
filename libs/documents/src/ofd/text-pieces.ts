import { applied, type Matrix } from '../layout/matrix.ts';
import { type Piece } from '../layout/page.ts';
import { all, isElement, type XmlElement } from '../xml.ts';
import { numbersIn } from './numbers.ts';

/** In letters: what stands further apart does not belong together. */
const GAP = 1.5;

/** The text of one object, in pieces where wide gaps part it. @param matrix from the object's space to that of the page */
export function piecesOf(object: XmlElement, matrix: Matrix): readonly Piece[] {
  const [a, b, c, d] = matrix;
  if (a <= 0 || Math.abs(b) > a / 10) return [];
  const given = Number(object.attributes['Size'] ?? 0);
  return all(object, 'ofd:TextCode').flatMap((code) =>
    groupsIn(lettersOf(code, given)).map((letters): Piece => {
      const [first, last] = [letters[0], letters.at(-1)];
      const [left, y] = applied(matrix, first?.x ?? 0, first?.y ?? 0);
      const [right] = applied(matrix, (last?.x ?? 0) + (last?.width ?? 0), 0);
      const text = letters.map(({ letter }) => letter).join('');
      return { text, left, right, y, size: given * Math.hypot(c, d) };
    }),
  );
}

type Letter = {
  readonly letter: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

function lettersOf(code: XmlElement, size: number): readonly Letter[] {
  const text = code.children.map((node) => (isElement(node) ? '' : node)).join('');
  const steps = stepsIn(code.attributes['DeltaX'] ?? '');
  let x = Number(code.attributes['X'] ?? 0);
  const y = Number(code.attributes['Y'] ?? 0);
  return Array.from(text, (letter, at) => {
    const width = letter > '\u00ff' ? size : size / 2;
    const placed = { letter, x, y, width, size };
    x += steps[at] ?? width;
    return placed;
  });
}

const MOST_STEPS = 100_000;

/** How far each letter is from the one before; `g 3 5.6` stands for three times 5.6. */
function stepsIn(delta: string): readonly number[] {
  const words = delta.trim().split(/\s+/);
  const steps: number[] = [];
  for (let at = 0; at < words.length && steps.length < MOST_STEPS; at++) {
    if (words[at] !== 'g') {
      steps.push(...numbersIn(words[at] ?? ''));
      continue;
    }
    const [times = 0, step = 0] = numbersIn(`${words[at + 1]} ${words[at + 2]}`);
    for (let i = 0; i < Math.min(times, MOST_STEPS); i++) steps.push(step);
    at += 2;
  }
  return steps;
}

function groupsIn(letters: readonly Letter[]): readonly (readonly Letter[])[] {
  const groups: Letter[][] = [];
  let end = -Infinity;
  for (const letter of letters) {
    if (letter.letter.trim() === '') continue;
    if (letter.x - end > letter.size * GAP) groups.push([]);
    groups.at(-1)?.push(letter);
    end = letter.x + letter.width;
  }
  return groups;
}
