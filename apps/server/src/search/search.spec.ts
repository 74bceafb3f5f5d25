import { Module } from '@nestjs/common';
import { type User } from '#http';
import { type Event, newId } from '#kernel';
import { planBoard } from '#plans';
import { officer, startFeature } from '#testing/feature';
import * as plans from '../../../../libs/plans/src/domain/plan.fixtures.ts';
import * as phases from '../../../../libs/phases/src/domain/phase.fixtures.ts';
import * as targets from '../../../../libs/targets/src/domain/target.fixtures.ts';
import * as tasks from '../../../../libs/tasks/src/domain/task.fixtures.ts';
import * as organizations from '../../../../libs/directory/src/domain/organization.fixtures.ts';
import { SearchController } from './search.controller.ts';
import { searchList } from './search-list.ts';
import { type Matches } from './search.ts';

@Module({ controllers: [SearchController] })
class SearchFeature {}

const liaison: User = {
  userId: 'u-health',
  name: '张丽华',
  roles: ['liaison'],
  region: 'zezhou',
  organization: '县卫生健康和体育局',
};

let feature: Awaited<ReturnType<typeof startFeature>>;
beforeEach(async () => {
  feature = await startFeature(SearchFeature, [searchList, planBoard]);
});
afterEach(() => feature.stop());

async function write(stream: string, ...events: readonly Event[]): Promise<void> {
  const whole = events.map((event) => ({ ...event, id: newId(), meta: { actor: 'u-office' } }));
  await feature.runner.store.append(stream, whole, 'any');
  await feature.settle();
}

const inZezhou = { planId: 'zezhou', region: 'zezhou' };

async function assign(n: number, number: string, title: string, leads: string[]): Promise<void> {
  const { data } = tasks.assign({ leads });
  const facts = { ...inZezhou, taskId: `zezhou.t${n}`, number, title };
  await write(`task-zezhou.t${n}`, { type: 'TaskAssigned', data: { ...data, ...facts } });
}

const search = async (q: string, user = officer, more = ''): Promise<Matches> => {
  const query = `/search?q=${encodeURIComponent(q)}${more}`;
  const { body, status } = await feature.ask('GET', query, undefined, user);
  expect(status).toBe(200);
  return body as Matches;
};
const found = async (q: string, user = officer): Promise<readonly string[]> =>
  (await search(q, user)).matches.map(({ title }) => title);

describe('a unit is found', () => {
  beforeEach(() => write('organization-o1', organizations.organizationRegistered()));

  it.each([
    ['its name', '县卫生健康和体育局'],
    ['a part of it', '健康'],
    ['another name of it', '卫体'],
    ['the initials of its name', 'xwsjk'],
    ['the initials of its other name, in capitals', 'XWTJ'],
    ['characters and initials together', '县wtj'],
    ['a full-width letter', '县ｗｔ局'],
    ['several words of it', '体育  卫生'],
  ])('by %s', async (_, q) => expect(await found(q)).toEqual(['县卫生健康和体育局']));

  it.each([
    ['initials in another order', 'jtwx'],
    ['characters that are not where the initials say', '局wtx'],
    ['one word that it has and one that it has not', '卫生 教育'],
    ['signs alone', '（）%_'],
    ['blanks alone', '  '],
  ])('not by %s', async (_, q) => expect(await found(q)).toEqual([]));

  it('by its new name alone, and no longer once it was removed', async () => {
    const renamed = { name: '县疾控局', aliases: [] };
    await write('organization-o1', organizations.organizationChanged(renamed, { name: '' }));
    expect(await found('卫体')).toEqual([]);
    expect(await found('xjkj')).toEqual(['县疾控局']);
    await write('organization-o1', organizations.organizationRemoved('撤并', renamed));
    expect(await found('xjkj')).toEqual([]);
  });
});

describe('what a plan asks for is found', () => {
  beforeEach(async () => {
    await write('plan-zezhou', plans.drafted(), plans.adopted());
    await assign(1, '二（四）1', '实施智慧助老行动', ['县卫生健康和体育局']);
    await assign(11, '二（四）11', '推进科普进校园', ['县教育局']);
  });

  it('by the number of the document, whatever its brackets', async () => {
    const title = '泽州县全民科学素质行动规划纲要实施方案';
    expect(await found('泽政办发〔2023〕2号')).toEqual([title]);
    expect(await found('[2023] 2号')).toEqual([title]);
  });

  it('by its printed number, the one that is exactly so first', async () =>
    expect(await found('二(四)1')).toEqual(['实施智慧助老行动', '推进科普进校园']));

  it('by its id, by its title, and by who leads it', async () => {
    expect(await found('zezhou.t11')).toEqual(['推进科普进校园']);
    expect(await found('助老')).toEqual(['实施智慧助老行动']);
    expect(await found('教育局 科普')).toEqual(['推进科普进校园']);
  });

  it('with where it stands and who does it', async () => {
    const { matches, more } = await search('助老');
    expect(more).toBe(false);
    expect(matches).toEqual([
      {
        kind: 'task',
        itemId: 'zezhou.t1',
        region: 'zezhou',
        planId: 'zezhou',
        planTitle: '泽州县全民科学素质行动规划纲要实施方案',
        number: '二（四）1',
        title: '实施智慧助老行动',
        documentNumber: null,
        aliases: [],
        organizations: ['县卫生健康和体育局'],
        draft: false,
        ended: false,
      },
    ]);
  });

  it('as it is called and led now, the ended last', async () => {
    const told = { ...tasks.assign({}).data, ...inZezhou };
    const fact = { taskId: 'zezhou.t1', organizations: [], reason: '' };
    const revised = { ...told, ...fact, number: '二（四）2', title: '科普进乡村', before: {} };
    await write(
      'task-zezhou.t1',
      { type: 'TaskRevised', data: { ...revised, revisedOn: tasks.day('2026-01-05') } },
      { type: 'LeadRuled', data: { ...told, ...fact, leads: ['县科协'], responsible: [] } },
    );
    expect(await found('助老')).toEqual([]);
    expect(await found('科协 二四2')).toEqual(['科普进乡村']);
    expect(await found('科普')).toEqual(['科普进乡村', '推进科普进校园']);
    const cancelled = { ...inZezhou, ...fact, cancelledOn: tasks.day('2026-01-06') };
    await write('task-zezhou.t1', { type: 'TaskCancelled', data: cancelled });
    expect(await found('科普')).toEqual(['推进科普进校园', '科普进乡村']);
  });

  it('targets and phases too, until they are dropped or renamed', async () => {
    await write('target-rushan.g2', targets.targetSet());
    await write('phase-rushan.p1', phases.scheduled);
    expect(await found('高素质农民')).toEqual(['培训高素质农民']);
    expect(await found('农业农村局')).toEqual(['培训高素质农民']);
    expect(await found('启动实施')).toEqual(['启动实施']);
    const revised = { ...targets.ref, reason: '', before: {}, changes: { leads: ['市科协'] } };
    await write('target-rushan.g2', { type: 'TargetRevised', data: revised });
    expect(await found('农业农村局')).toEqual([]);
    expect(await found('市科协')).toEqual(['培训高素质农民']);
    await write('phase-rushan.p1', phases.dropped);
    const [phase] = (await search('启动实施')).matches;
    expect(phase).toMatchObject({ kind: 'phase', ended: true });
  });
});

describe('who searches', () => {
  it('finds what is of his region alone', async () => {
    await assign(1, '1', '实施智慧助老行动', []);
    expect(await found('助老', { ...officer, region: 'zezhou' })).toHaveLength(1);
    expect(await found('助老', { ...officer, region: 'tunxi' })).toEqual([]);
    expect(await found('助老', liaison)).toHaveLength(1);
  });

  it('finds drafts where he reviews them, and none that was discarded', async () => {
    await write('plan-zezhou', plans.drafted());
    expect(await found('素质')).toHaveLength(1);
    expect(await found('素质', liaison)).toEqual([]);
    const discarded = { planId: 'zezhou', region: 'zezhou', reason: '' };
    await write('plan-zezhou', { type: 'DraftDiscarded', data: discarded });
    expect(await found('素质')).toEqual([]);
  });

  it('is told that there is more', async () => {
    for (let n = 1; n <= 3; n += 1) await assign(n, `${n}`, `科普${n}`, []);
    expect(await search('科普', officer, '&limit=2')).toMatchObject({
      matches: [{}, {}],
      more: true,
    });
    expect(await search('科普', officer, '&limit=3')).toMatchObject({ more: false });
  });

  it('is refused for what is no query', async () => {
    for (const query of ['', '?q=', `?q=${'长'.repeat(101)}`, '?q=a&q=b', '?q=a&limit=0']) {
      const { status } = await feature.ask('GET', `/search${query}`);
      expect([query, status]).toEqual([query, query === '?q=' ? 200 : 422]);
    }
  });
});
