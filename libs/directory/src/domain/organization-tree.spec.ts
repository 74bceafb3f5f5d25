import fc from 'fast-check';
import { Rejection } from '#contract';
import {
  demandFits,
  demandNobodyUnder,
  givingWay,
  type Neighbour,
  organizationIdOf,
  treeOrder,
} from './organization-tree.ts';

const org = (name: string, parent: string | null = null, aliases: string[] = []): Neighbour => ({
  organizationId: `id-${name}`,
  region: 'zezhou',
  name,
  parent,
  aliases,
  members: [],
});
const county = org('县人民政府', null, ['县政府']);
const health = org('县卫生健康和体育局', '县政府', ['县卫体局']);
const sports = org('体育科', '县卫体局');
const region = [sports, health, county];
const codeOf = (command: () => void): string => {
  try {
    command();
    return 'fits';
  } catch (error) {
    return error instanceof Rejection ? error.code : String(error);
  }
};

describe('an organization among the others of its region', () => {
  it.each([
    [org('县教育局', '县政府'), 'fits'],
    [health, 'fits'],
    [org('县教育局', '市政府'), 'organization-parent-unknown'],
    [org('县卫体局'), 'organization-name-taken'],
    [org('县教育局', null, ['体育科']), 'organization-name-taken'],
    [{ ...county, parent: '体育科' }, 'organization-circle'],
    [{ ...health, aliases: [] }, 'organization-parent-name-used'],
    [{ ...sports, aliases: ['体科'] }, 'fits'],
  ])('%j', (wanted, code) => expect(codeOf(() => demandFits(region, wanted))).toBe(code));

  it('an organization may stand under others that stand above each other in a circle', () => {
    const circle = [org('甲', '乙'), org('乙', '甲')];
    expect(codeOf(() => demandFits(circle, org('丙', '甲')))).toBe('fits');
  });

  it('an organization may stand under one whose own place is not known', () =>
    expect(codeOf(() => demandFits([org('甲', '无')], org('乙', '甲')))).toBe('fits'));

  it('says by which name it would be lost above whom', () =>
    expect(() => demandFits(region, { ...health, aliases: [] })).toThrow(
      new Rejection('organization-parent-name-used', { name: '体育科', parent: '县卫体局' }),
    ));

  it('names at most five of those under it when it may not be removed', () => {
    const parts = ['一', '二', '三', '四', '五', '六'].map((name) => org(name, '县人民政府'));
    expect(() => demandNobodyUnder([county, ...parts], county.organizationId)).toThrow(
      new Error('县人民政府下设一、二、三、四、五等，请先调整其上级单位。'),
    );
  });

  it('is not removed while others stand under it', () => {
    expect(codeOf(() => demandNobodyUnder(region, health.organizationId))).toBe(
      'organization-has-parts',
    );
    expect(codeOf(() => demandNobodyUnder(region, sports.organizationId))).toBe('fits');
  });

  it('keeps the id it has, and else gets one of its region and name', () => {
    const named = { region: 'zezhou', name: '县教育局' };
    expect(organizationIdOf(region, county)).toBe('id-县人民政府');
    expect(organizationIdOf(region, named)).toBe('zezhou-f37e747e1435');
    expect(organizationIdOf([], named)).toBe(organizationIdOf(region, named));
  });
});

describe('an organization of which only a plan knows', () => {
  const named = { ...org('县卫体局'), namedBy: 'zezhou' };
  it('gives way to the one that has its name, as its own or as another one', () => {
    expect(givingWay([county, named], health)).toEqual([named]);
    expect(givingWay([county, named], { ...org('县卫体局'), organizationId: 'h-1' })).toEqual([
      named,
    ]);
  });
  it('stays where it is meant itself, and where another name is asked for', () => {
    expect(givingWay([county, named], org('县卫体局', '县政府'))).toEqual([]);
    expect(givingWay([county, named], sports)).toEqual([]);
  });
  it('is not one that a person has registered', () =>
    expect(givingWay([county, org('县卫体局')], health)).toEqual([]));
});

describe('the tree', () => {
  it('goes from the top down, by name or alias of the one above', () =>
    expect(treeOrder(region).map(({ name, depth }) => `${depth}${name}`)).toEqual([
      '0县人民政府',
      '1县卫生健康和体育局',
      '2体育科',
    ]));

  it('hangs a part under the lesser id where two claim the name above it', () => {
    const rows = [
      { ...org('甲', null, ['局']), organizationId: '2' },
      { ...org('乙', null, ['局']), organizationId: '1' },
      org('丙', '局'),
    ];
    const tree = ['0甲', '0乙', '1丙'];
    for (const order of [rows, rows.toReversed()]) {
      expect(treeOrder(order).map(({ name, depth }) => `${depth}${name}`)).toEqual(tree);
    }
  });

  const names = ['甲', '乙', '丙', '丁'];
  const any = fc.uniqueArray(
    fc.record({
      name: fc.constantFrom(...names),
      parent: fc.option(fc.constantFrom(...names, '无')),
      aliases: fc.subarray(['子', '丑']),
    }),
    { selector: ({ name }) => name },
  );

  it('has every organization once, whatever stands above whom', () =>
    fc.assert(
      fc.property(any, (rows) => {
        const all = rows.map(({ name, parent, aliases }) => org(name, parent, aliases));
        const placed = treeOrder(all).map(({ name }) => name);
        expect(placed.toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
      }),
    ));

  it('has no circle and no name twice when every change was asked for first', () =>
    fc.assert(
      fc.property(fc.array(any, { maxLength: 4 }), (commands) => {
        const known = new Map<string, Neighbour>();
        for (const { name, parent, aliases } of commands.flat()) {
          const wanted = org(name, parent, aliases);
          if (codeOf(() => demandFits([...known.values()], wanted)) === 'fits') {
            known.set(wanted.organizationId, wanted);
          }
        }
        const all = [...known.values()];
        const claimed = all.flatMap((row) => [row.name, ...row.aliases]);
        expect(new Set(claimed).size).toBe(claimed.length);
        const depths = new Map(treeOrder(all).map((row) => [row.name, row.depth]));
        for (const { name, parent } of all) {
          const above = all.find((row) => [row.name, ...row.aliases].includes(parent ?? ''));
          expect(above !== undefined).toBe(parent !== null);
          if (above) expect(depths.get(name)).toBe((depths.get(above.name) ?? -9) + 1);
        }
      }),
      { numRuns: 500 },
    ));
});
