import { type Holder } from '#contract';
import { toldActs } from '#testing';
import { measurementActs, targetActs } from './target-acts.ts';
import {
  closed,
  day,
  dropped,
  farmers,
  recorded,
  recordOf,
  revised,
  science,
  targetSet,
  verified,
  youth,
} from './target.fixtures.ts';
import { type TargetEvent } from './target.events.ts';

const officer: Holder = { roles: ['office'], region: 'rushan', organization: null };
const liaisonOf = (organization: string): Holder => ({
  roles: ['liaison'],
  region: 'rushan',
  organization,
});
const today = day('2024-06-30');

describe('what may be done with a target', () => {
  const told = (holder: Holder, ...facts: readonly TargetEvent[]): readonly string[] =>
    toldActs(targetActs(recordOf(...facts), holder, today));

  it('by the office: recording a figure, and revising it, whatever it says now', () => {
    expect(told(officer, targetSet())).toEqual(['recordMeasurement', 'reviseTarget']);
    const after100 = revised({ staleAfterDays: 100 }, { staleAfterDays: null });
    expect(told(officer, targetSet(), after100)).toEqual(['recordMeasurement', 'reviseTarget']);
  });

  it('by whoever is named in it: recording a figure', () => {
    expect(told(liaisonOf(farmers), targetSet())).toEqual(['recordMeasurement']);
    expect(told(liaisonOf(science), targetSet())).toEqual(['recordMeasurement']);
    expect(told(liaisonOf(youth), targetSet())).toEqual([]);
  });

  it('when it is measured against others: recording theirs', () => {
    const relative = targetSet({ value: null, reference: '全省平均水平', recurrence: 'level' });
    expect(told(officer, relative)).toEqual([
      'recordMeasurement',
      'recordReference',
      'reviseTarget',
    ]);
  });

  it('when it is yearly: closing the years of its period that are over, the latest first', () => {
    const yearly = targetSet({ recurrence: 'yearly' });
    expect(told(officer, yearly).slice(1, -1)).toEqual([
      'closeTargetYear of 2023',
      'closeTargetYear of 2022',
      'closeTargetYear of 2021',
    ]);
    expect(told(officer, yearly, closed(2022, 200, true)).slice(1, -1)).toEqual([
      'closeTargetYear of 2023',
      'closeTargetYear of 2021',
    ]);
    const longer = targetSet({ recurrence: 'yearly', periodFrom: day('2015-01-01') });
    expect(told(officer, longer).slice(1, -1)).toEqual(
      [2023, 2022, 2021, 2020, 2019].map((year) => `closeTargetYear of ${year}`),
    );
  });

  it('once it was dropped: nothing', () => {
    const relative = { value: null, reference: '全省平均水平', recurrence: 'yearly' } as const;
    expect(told(officer, targetSet(), dropped())).toEqual([]);
    expect(told(officer, targetSet(relative), dropped())).toEqual([]);
  });
});

describe('what may be done with a figure', () => {
  const told = (holder: Holder, ...facts: readonly TargetEvent[]): readonly string[] => {
    const target = recordOf(...facts);
    const [figure] = target.measurements;
    if (!figure) throw new Error('it was recorded');
    return toldActs(measurementActs(target, figure, { holder, today }));
  };
  const yearly = targetSet({ recurrence: 'yearly' });

  it('by whose it is: correcting; by the office: judging, too', () => {
    const facts = [targetSet(), recorded('m-1', '2023-12-31', 0)];
    expect(told(liaisonOf(farmers), ...facts)).toEqual(['correctMeasurement']);
    expect(told(liaisonOf(science), ...facts)).toEqual([]);
    const both = ['correctMeasurement', 'verifyMeasurement'];
    expect(told(officer, ...facts)).toEqual(both);
    expect(told(officer, targetSet(), recorded('m-1', '2023-12-31', 12))).toEqual(both);
    expect(told(officer, ...facts, verified('m-1', 'verified'))).toEqual(both);
    expect(told(officer, ...facts, verified('m-1', 'rejected'))).toEqual(both);
  });

  it('of a rejected one whose place another has taken: nothing, and why', () => {
    const facts = [targetSet(), recorded('m-1', '2023-12-31', 12), verified('m-1', 'rejected')];
    expect(told(officer, ...facts, recorded('m-2', '2023-12-31', 11))).toEqual([
      'correctMeasurement: measurement-already-recorded',
      'verifyMeasurement: measurement-already-recorded',
    ]);
  });

  it('of a closed year: confirming it, and why nothing that changes its sum', () => {
    const over = [yearly, recorded('m-1', '2023-12-31', 12), closed(2023, 12, false)];
    expect(told(officer, ...over)).toEqual([
      'correctMeasurement: year-closed',
      'verifyMeasurement',
    ]);
    const refuted = [yearly, recorded('m-1', '2023-12-31', 12), verified('m-1', 'rejected')];
    expect(told(officer, ...refuted, closed(2023, 0, false))).toEqual([
      'correctMeasurement: year-closed',
      'verifyMeasurement: year-closed',
    ]);
  });

  it('of a target that was dropped: nothing', () =>
    expect(told(officer, targetSet(), recorded('m-1', '2023-12-31', 12), dropped())).toEqual([]));
});
