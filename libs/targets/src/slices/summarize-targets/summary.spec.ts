import { idsOfOrganizations, namedOrganization } from '#testing';
import { day, set } from '../../domain/target.fixtures.ts';
import { type TargetRow } from '../../views/target-board.ts';
import { Summing, type TargetSummary } from './summary.ts';

const row = (
  duties: Partial<Record<'leads' | 'responsible' | 'supports', string[]>>,
): TargetRow => {
  const nobody = { leads: [], responsible: [], supports: [] };
  const facts = { measurements: [], references: [], closed: [], revisions: [] };
  const record = { ...facts, attained: [], claimed: [] };
  const unsaid = { baseline: null, checkpoints: [], staleAfterDays: null, dropped: null };
  const office = '督查室';
  const organizationIds = idsOfOrganizations('甲', '乙', '丙', office);
  const named = { ...nobody, ...duties, office, organizationIds };
  return { ...set().data, ...record, ...unsaid, ...named };
};

const summaryOf = (...rows: readonly TargetRow[]): TargetSummary => {
  const summing = new Summing(day('2023-07-01'));
  for (const one of rows) summing.add(one);
  return summing.summary();
};

const countedFor = (...rows: readonly TargetRow[]): readonly string[] =>
  summaryOf(...rows).organizations.map(({ organization, total }) => `${organization} ${total}`);

describe('a target is counted for', () => {
  it('whoever leads, and for nobody beside', () =>
    expect(countedFor(row({ leads: ['甲', '乙'], supports: ['丙'] }))).toEqual(['甲 1', '乙 1']));
  it('the responsible where nobody leads', () =>
    expect(countedFor(row({ responsible: ['甲'], supports: ['丙'] }))).toEqual(['甲 1']));
  it('the supports where nobody else is named', () =>
    expect(countedFor(row({ supports: ['丙'] }), row({ supports: ['丙'] }))).toEqual(['丙 2']));
  it('the office where nobody is named', () => expect(countedFor(row({}))).toEqual(['督查室 1']));
  it('an organization by name and id', () =>
    expect(summaryOf(row({ leads: ['甲'] })).organizations).toMatchObject([
      namedOrganization('甲'),
    ]));
});
