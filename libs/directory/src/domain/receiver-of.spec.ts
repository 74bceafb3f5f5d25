import fc from 'fast-check';
import { addDays } from '#kernel';
import { today } from './contact.fixtures.ts';
import { type Deputyship } from './contact.events.ts';
import { type Passages, receiverOf } from './receiver-of.ts';

const by = (deputyId: string, from = 0, to = 1): readonly Deputyship[] => [
  { deputyId, from: addDays(today, from), to: addDays(today, to) },
];
const passages = (
  deputies: Record<string, readonly Deputyship[]>,
  successors: Record<string, string> = {},
): Passages => ({
  deputies: new Map(Object.entries(deputies)),
  successors: new Map(Object.entries(successors)),
});

describe('who receives for a contact', () => {
  it('is the contact itself, but on the first and last day of a deputyship the deputy', () => {
    const away = passages({ a: by('b', 1, 2), b: [] });
    const receivers = [0, 1, 2, 3].map((day) => receiverOf('a', addDays(today, day), away));
    expect(receivers).toEqual(['a', 'b', 'b', 'a']);
  });

  it('is the deputy’s deputy', () =>
    expect(receiverOf('a', today, passages({ a: by('b'), b: by('c'), c: [] }))).toBe('c'));

  it('is the last before a circle would close', () => {
    const circle = passages({ a: by('b'), b: by('c'), c: by('d'), d: by('a') });
    expect(receiverOf('a', today, circle)).toBe('d');
  });

  it('is the fifth in a row of deputies, whatever comes behind', () => {
    const chain = Array.from({ length: 8 }, (_, n) => [`c${n}`, by(`c${n + 1}`)] as const);
    expect(receiverOf('c0', today, passages(Object.fromEntries(chain)))).toBe('c5');
  });

  it('is whoever followed one that left', () => {
    const left = passages({ c: [] }, { a: 'b', b: 'c' });
    expect(receiverOf('a', today, left)).toBe('c');
    expect(receiverOf('d', today, left)).toBeUndefined();
  });

  it('is whoever followed a deputy that left, and the contact itself when nobody did', () => {
    expect(receiverOf('a', today, passages({ a: by('b'), c: [] }, { b: 'c' }))).toBe('c');
    expect(receiverOf('a', today, passages({ a: by('b') }))).toBe('a');
  });

  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const id = fc.constantFrom(...ids);
  const graph = fc
    .record({
      deputies: fc.dictionary(
        id,
        id.map((deputyId) => by(deputyId)),
      ),
      successors: fc.dictionary(id, id),
    })
    .map(({ deputies, successors }) => passages(deputies, successors));

  it('is found on any graph, and is never one who left', () =>
    fc.assert(
      fc.property(graph, id, (any, contactId) => {
        const receiver = receiverOf(contactId, today, any);
        if (receiver !== undefined) expect(any.deputies.has(receiver)).toBe(true);
        if (any.deputies.has(contactId)) expect(receiver).toBeDefined();
      }),
      { numRuns: 1_000 },
    ));
});
