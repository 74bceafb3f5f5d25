import fc from 'fast-check';
import type { RecordedEvent } from '#event-store';
import { sha256 } from '#kernel';
import { changesAt } from './changes.ts';

const history = (...data: readonly object[]): readonly RecordedEvent[] =>
  data.map((each, revision) => ({ stream: 'target-1', data: each, revision }) as RecordedEvent);

describe('what an event changed', () => {
  it('is everything it set, when it is the first', () =>
    expect(changesAt(history({ name: '王芳', roles: ['head'], dueOn: null }), 0)).toEqual([
      { field: 'name', before: null, after: '王芳' },
      { field: 'roles', before: null, after: ['head'] },
    ]));

  it('is told against the last value that each field had, however far back', () => {
    const events = history(
      { id: 1, name: '王芳', email: 'a' },
      { id: 1, email: 'b' },
      { id: 1, name: '李强', email: 'b' },
    );
    expect(changesAt(events, 2)).toEqual([{ field: 'name', before: '王芳', after: '李强' }]);
  });

  it('does not take a measurement for a change of the target, nor of another measurement', () => {
    const events = history(
      { targetId: 't', value: 14.5 },
      { targetId: 't', measurementId: 'm1', value: 13 },
      { targetId: 't', measurementId: 'm2', value: 13.8 },
      { targetId: 't', measurementId: 'm1', value: 13.2 },
    );
    expect(changesAt(events, 2)).toContainEqual({ field: 'value', before: null, after: 13.8 });
    expect(changesAt(events, 3)).toEqual([{ field: 'value', before: 13, after: 13.2 }]);
  });

  it('does not depend on what came after', () =>
    expect(changesAt(history({ a: 1 }, { a: 2 }, { a: 3 }), 1)).toEqual([
      { field: 'a', before: 1, after: 2 },
    ]));

  it('leaves out what the event itself says of before', () =>
    expect(changesAt(history({ a: 1 }, { a: 2, before: { a: 1 } }), 1)).toEqual([
      { field: 'a', before: 1, after: 2 },
    ]));

  it('gives of a long value its beginning, length and digest', () => {
    const json = JSON.stringify('字'.repeat(1_000));
    const long = { beginning: json.slice(0, 400), length: 1_002, sha256: sha256(json) };
    expect(changesAt(history({ text: '字'.repeat(1_000) }), 0)).toEqual([
      { field: 'text', before: null, after: long },
    ]);
  });

  it('is nothing for a revision that is not there', () =>
    expect(changesAt(history({ a: 1 }), 5)).toEqual([]));

  it('is nothing when the same is said again', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (data) => {
        const stored = (): object => JSON.parse(JSON.stringify(data)) as object;
        expect(changesAt(history(stored(), stored()), 1)).toEqual([]);
      }),
    ));
});
