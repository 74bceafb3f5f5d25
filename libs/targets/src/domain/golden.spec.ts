import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '#kernel';
import { type TargetEvent } from './target.events.ts';
import {
  attained,
  corrected,
  farmers,
  office,
  recorded,
  ref,
  science,
  targetSet,
  unattained,
} from './target.fixtures.ts';
import { targetDecider } from './target.ts';

const folder = join(import.meta.dirname, 'golden');

/** Every type of event, in the order of a life; the compiler asks for a new one here. */
const built: Readonly<Record<TargetEvent['type'], TargetEvent>> = {
  TargetSet: targetSet(),
  MeasurementRecorded: recorded('m-1', '2023-06-30', 1_200),
  TargetAttained: attained(null, 1_200, '2023-06-30'),
  MeasurementCorrected: corrected('m-1', '2023-06-30', 1_200, 120.5),
  TargetUnattained: unattained(null),
};

const stored = (type: string): TargetEvent =>
  ({
    type,
    data: JSON.parse(readFileSync(join(folder, `${type}.v1.json`), 'utf8')) as object,
  }) as TargetEvent;

describe('the stored form of facts about targets', () => {
  it('is what is written today', () => {
    for (const [type, event] of Object.entries(built)) expect(stored(type)).toEqual(event);
  });

  it('has no file of a type that nobody knows', () => {
    const types = readdirSync(folder).map((file) => file.replace(/\.v\d+\.json$/, ''));
    expect(new Set(types)).toEqual(new Set(Object.keys(built)));
  });

  it('is understood for ever', () => {
    const facts = Object.keys(built).map(stored);
    const asOf = '2023-06-30';
    const now = { value: 120.5, asOf };
    expect(fold(targetDecider, facts)).toEqual({
      status: 'set',
      ref,
      terms: { comparator: '>=', value: 1_000, recurrence: 'cumulative' },
      office,
      named: [farmers, science],
      measurements: [
        { measurementId: 'm-1', organization: farmers, asOf, recorded: 1_200, value: 120.5 },
      ],
      progress: { latest: { measurementId: 'm-1', ...now }, total: now, years: { 2023: now } },
      attained: [],
    });
    expect(fold(targetDecider, facts.slice(0, 3))).toMatchObject({ attained: [null] });
  });
});
