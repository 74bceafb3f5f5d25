import { type RecordedEvent } from '#event-store';
import { refusalList } from './refusal-list.ts';

const refused = (meta: RecordedEvent['meta']) =>
  ({
    type: 'FollowingRefused',
    stream: 'refusal-1',
    meta,
    recordedAt: '2025-12-02T01:00:00.000Z',
    data: {
      follower: 'packing',
      factId: 'f',
      factType: 'OrderPlaced',
      factStream: 'order-1',
      target: 'parcel-bomb',
      code: 'report-empty',
      sentence: '请填写进展情况。',
      planId: 'zezhou',
      region: 'zezhou',
    },
  }) as unknown as RecordedEvent;

describe('the list of what was refused', () => {
  it('has a row each, of whom it was asked and when the fact happened', () => {
    const fact = refused({ occurredAt: '2025-12-01T00:30:00.000Z' });
    expect(refusalList.keys(fact)).toEqual(['refusal-1']);
    expect(refusalList.evolve(undefined, fact, 'refusal-1')).toEqual({
      refusalId: 'refusal-1',
      follower: 'packing',
      factId: 'f',
      factType: 'OrderPlaced',
      factStream: 'order-1',
      askedStream: 'parcel-bomb',
      code: 'report-empty',
      sentence: '请填写进展情况。',
      planId: 'zezhou',
      region: 'zezhou',
      occurredAt: '2025-12-01T00:30:00.000Z',
    });
  });

  it('takes the moment of recording where none is said', () =>
    expect(refusalList.evolve(undefined, refused({}), 'refusal-1')).toMatchObject({
      occurredAt: '2025-12-02T01:00:00.000Z',
    }));
});
