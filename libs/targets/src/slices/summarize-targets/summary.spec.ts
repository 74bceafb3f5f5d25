import { day, set } from '../../domain/target.fixtures.ts';
import { type TargetRow } from '../../views/target-board.ts';
import { Summing } from './summary.ts';

const row = (
  duties: Partial<Record<'leads' | 'responsible' | 'supports', string[]>>,
): TargetRow => {
  const nobody = { leads: [], responsible: [], supports: [] };
  const record = { measurements: [], references: [], closed: [], revisions: [], attained: [] };
  const unsaid = { baseline: null, checkpoints: [], staleAfterDays: null, dropped: null };
  return { ...set().data, ...record, ...unsaid, ...nobody, ...duties, office: '督查室' };
};

const countedFor = (...rows: readonly TargetRow[]): readonly string[] => {
  const summing = new Summing(day('2023-07-01'));
  for (const one of rows) summing.add(one);
  return summing
    .summary()
    .organizations.map(({ organization, total }) => `${organization} ${total}`);
};

describe('a target is counted for', () => {
  it('whoever leads, and for nobody beside', () =>
    expect(countedFor(row({ leads: ['甲', '乙'], supports: ['丙'] }))).toEqual(['甲 1', '乙 1']));
  it('the responsible where nobody leads', () =>
    expect(countedFor(row({ responsible: ['甲'], supports: ['丙'] }))).toEqual(['甲 1']));
  it('the supports where nobody else is named', () =>
    expect(countedFor(row({ supports: ['丙'] }), row({ supports: ['丙'] }))).toEqual(['丙 2']));
  it('the office where nobody is named', () => expect(countedFor(row({}))).toEqual(['督查室 1']));
});
