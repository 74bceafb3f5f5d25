import fc from 'fast-check';
import writeXlsxFile from 'write-excel-file/node';
import { type User } from '#http';
import { Rejection } from '#contract';
import { addDays, parseLocalDate } from '#kernel';
import { refused } from '#testing';
import { farmers, office, science } from './domain/target.fixtures.ts';
import { officer, startFeature } from '#testing/feature';
import { adoptPlan, period, reactToAll, targetOf, targetsTrusting } from './targets.fixtures.ts';
import { targetBoard } from './views/target-board.ts';

let feature: Awaited<ReturnType<typeof startFeature>>;

const farmer: User = {
  ...officer,
  userId: 'u-farmers',
  roles: ['liaison'],
  region: 'rushan',
  organization: farmers,
};
const ask = (...body: Parameters<typeof feature.ask>) => feature.ask(...body);
const send = (csv: string, more: object = {}, user = officer) =>
  ask('POST', '/targets/measurements/import', { csv, ...more }, user);
const HEAD = '指标编号,截至日期,数值,单位,来源,佐证';

beforeEach(async () => {
  feature = await startFeature(targetsTrusting(), [targetBoard]);
  feature.clock.set('2023-07-02T09:00:00+08:00');
  await adoptPlan(feature.runner, {
    period,
    targets: [
      targetOf('rushan.g2'),
      targetOf('rushan.g3', { recurrence: 'level', value: 20, unit: '%' }),
      targetOf('rushan.g4', { recurrence: 'yearly', value: 200 }),
    ],
  });
  await reactToAll(feature.runner);
});
afterEach(() => feature.stop());

async function measurements(): Promise<number> {
  let count = 0;
  for await (const { type } of feature.runner.store.readAll({ prefixes: ['target-'] })) {
    if (type === 'MeasurementRecorded') count += 1;
  }
  return count;
}

describe('a sheet of measurements', () => {
  const sheet = [
    HEAD,
    `rushan.g2,2022-06-30,"1,000",${farmers},培训台账,花名册`,
    `rushan.g3,2022年12月31日,１５．２％,${science},,`,
    '',
    'rushan.g4,2022/12/31,150,,,',
    'rushan.g4,2023.3.31,200,,,',
  ].join('\r\n');

  it('is recorded line by line', async () => {
    const { status, body } = await send(sheet);
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { preview: false, new: 4, known: 0, refused: 0, written: 6 },
    });
    expect(body['lines']).toEqual([
      { line: 2, targetId: 'rushan.g2', outcome: 'new' },
      { line: 3, targetId: 'rushan.g3', outcome: 'new' },
      { line: 5, targetId: 'rushan.g4', outcome: 'new' },
      { line: 6, targetId: 'rushan.g4', outcome: 'new' },
    ]);
    expect(body['position']).toEqual(await feature.runner.store.head());
    expect((await ask('GET', '/targets/rushan.g2')).body).toMatchObject({
      status: 'claimed',
      measurements: [
        {
          asOf: '2022-06-30',
          value: 1_000,
          organization: farmers,
          source: '培训台账',
          evidence: '花名册',
        },
      ],
    });
    expect((await ask('GET', '/targets/rushan.g3')).body).toMatchObject({ actual: 15.2 });
    expect((await ask('GET', '/targets/rushan.g4')).body).toMatchObject({
      measurements: [{ organization: office }, {}],
    });
  });

  it('is recorded once, however often it is sent', async () => {
    await send(sheet);
    const again = await send(sheet);
    expect(again.body).toMatchObject({ new: 0, known: 4, written: 0 });
    expect(await measurements()).toBe(4);
  });

  it('an import that was broken off is finished, not begun anew', async () => {
    const { runner } = feature;
    const run = runner.run.bind(runner);
    runner.run = (stream, ...rest) =>
      stream === 'target-rushan.g4'
        ? Promise.reject(new Rejection('views-not-ready'))
        : run(stream, ...rest);
    expect(await send(sheet)).toEqual(refused('views-not-ready', 503));
    expect(await measurements()).toBe(2);
    runner.run = run;
    expect((await send(sheet)).body).toMatchObject({ new: 2, known: 2, written: 3 });
    expect(await measurements()).toBe(4);
  });

  it('is only looked at in a preview', async () => {
    expect((await send(sheet, { preview: true })).body).toMatchObject({
      preview: true,
      new: 4,
      written: 0,
    });
    expect(await measurements()).toBe(0);
  });

  it('a sheet with one bad line is not recorded at all, and says what is wrong with each', async () => {
    await ask('POST', '/targets/rushan.g4/years/2022/close');
    const bad = [
      HEAD,
      'rushan.g2,2022-06-30,5,,,',
      'rushan.g9,2022-06-30,5,,,',
      'rushan.g2,2022-02-30,5,,,',
      'rushan.g2,2022-06-30,五,,,',
      'rushan.g2,2022-06-30,5%,,,',
      'rushan.g2,2023-07-03,5,,,',
      'rushan.g2,2022-06-30,6,团市委,,',
      'rushan.g2,2022-06-30,5,,,',
      'rushan.g4,2022-06-30,5,,,',
      `rushan.g2,2022-06-29,7,,${'源'.repeat(501)},`,
      'rushan.g2,2022-06-28,9999999999999,,,',
    ];
    const { body } = await send(bad.join('\n'));
    expect(body).toMatchObject({ new: 1, refused: 10, written: 0 });
    expect((body['lines'] as { code?: string }[]).map(({ code }) => code)).toEqual([
      undefined,
      'target-not-found',
      'date-malformed',
      'number-malformed',
      'number-malformed',
      'measurement-in-future',
      'organization-not-assigned',
      'measurement-listed-twice',
      'year-closed',
      'measurement-line-too-long',
      'measurement-out-of-range',
    ]);
    expect(body['lines']).toContainEqual({
      line: 4,
      targetId: 'rushan.g2',
      outcome: 'refused',
      code: 'date-malformed',
      message: '“2022-02-30”不是日期，请填如2025-06-30的日期。',
    });
    expect(await measurements()).toBe(0);
  });

  it('a sheet of a liaison holds data of its own organization and region alone', async () => {
    const lines = `${HEAD}\nrushan.g2,2022-06-30,5,,,\nrushan.g2,2022-06-30,5,${science},,`;
    const { body } = await send(lines, {}, farmer);
    expect(body['lines']).toMatchObject([{ outcome: 'new' }, { code: 'not-your-organization' }]);
    const elsewhere = await send(lines, {}, { ...farmer, region: 'tunxi' });
    expect(elsewhere.body).toMatchObject({ new: 0, refused: 2 });
    expect((await send(lines, {}, { ...officer, roles: ['auditor'] })).status).toBe(403);
  });

  it('is refused without its columns, without a file, and with two', async () => {
    expect(await send('编号,数值\nrushan.g2,5')).toEqual(refused('sheet-columns-missing', 422));
    expect(await send('')).toEqual(refused('sheet-empty', 422));
    expect(await send(HEAD, { base64: 'UEs=' })).toEqual(refused('import-file-missing', 422));
    for (const none of [{}, { base64: null }, { csv: null, base64: null }]) {
      expect(await ask('POST', '/targets/measurements/import', none)).toEqual(
        refused('import-file-missing', 422),
      );
    }
    for (const bad of [{ base64: '不是' }, { csv: 5 }, { preview: 'yes', csv: HEAD }]) {
      expect((await ask('POST', '/targets/measurements/import', bad)).status).toBe(422);
    }
  });

  it('may hold ten thousand lines', async () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => {
      const asOf = addDays(parseLocalDate('2022-12-31'), -Math.floor(index / 2));
      return `rushan.g${2 + (index % 2) * 2},${asOf},1,,,`;
    });
    const { body } = await send([HEAD, ...lines].join('\n'));
    expect(body).toMatchObject({ new: 10_000, refused: 0 });
    expect((await ask('GET', '/targets/rushan.g2')).body).toMatchObject({ actual: 5_000 });
  }, 60_000);
});

describe('a running sheet', () => {
  const january = 'rushan.g2,2022-01-31,100,,,';
  const february = 'rushan.g2,2022-02-28,100,,,';
  const march = 'rushan.g2,2022-03-01,50,,,';
  const sheetOf = (...lines: readonly string[]): string => [HEAD, ...lines].join('\n');
  const sum = async (): Promise<unknown> => (await ask('GET', '/targets/rushan.g2')).body['actual'];
  const outcomes = ({ body }: Awaited<ReturnType<typeof send>>) => {
    const { new: fresh, known, changed, refused: no, written } = body;
    return { new: fresh, known, changed, refused: no, written };
  };

  beforeEach(() => send(sheetOf(january, february)));

  it('that was imported again with a row more adds that row only', async () => {
    const more = sheetOf(january, february, march);
    const looked = await send(more, { preview: true });
    expect(outcomes(looked)).toEqual({ new: 1, known: 2, changed: 0, refused: 0, written: 0 });
    const added = await send(more);
    expect(outcomes(added)).toEqual({ new: 1, known: 2, changed: 0, refused: 0, written: 1 });
    expect(await sum()).toBe(250);
  });

  it('is known whatever the order of its rows and however its dates are written', async () => {
    const other = sheetOf('rushan.g2,2022年2月28日,１００,,另注,', 'rushan.g2,2022/1/31,100.0,,,');
    expect(outcomes(await send(other))).toMatchObject({ new: 0, known: 2, written: 0 });
    expect(await sum()).toBe(200);
  });

  it('counts an organization’s figure beside another’s of the same day', async () => {
    expect(outcomes(await send(sheetOf(january), {}, farmer))).toMatchObject({ new: 1, known: 0 });
    expect(await sum()).toBe(300);
  });

  it('with a changed value is refused, or corrects it where a reason is given', async () => {
    const changed = sheetOf('rushan.g2,2022-01-31,90,,,', february, march);
    const looked = await send(changed, { preview: true });
    expect(outcomes(looked)).toEqual({ new: 1, known: 1, changed: 1, refused: 0, written: 0 });
    expect(looked.body['lines']).toContainEqual({
      line: 2,
      targetId: 'rushan.g2',
      outcome: 'changed',
      before: 100,
      value: 90,
    });
    const silent = await send(changed);
    expect(outcomes(silent)).toEqual({ new: 1, known: 1, changed: 0, refused: 1, written: 0 });
    expect(silent.body['lines']).toMatchObject([{ code: 'measurement-already-recorded' }, {}, {}]);
    expect(await sum()).toBe(200);
    const told = await send(changed, { reason: '1月重复统计10人' });
    expect(outcomes(told)).toEqual({ new: 1, known: 1, changed: 1, refused: 0, written: 2 });
    expect(await sum()).toBe(240);
    expect((await ask('GET', '/targets/rushan.g2')).body['measurements']).toMatchObject([
      { value: 90, corrections: [{ before: 100, value: 90, reason: '1月重复统计10人' }] },
      { value: 100 },
      { value: 50 },
    ]);
  });

  it('does not undo what was corrected since it was imported', async () => {
    const { measurements: all } = (await ask('GET', '/targets/rushan.g2')).body;
    const [{ measurementId }] = all as [{ measurementId: string }];
    const path = `/targets/rushan.g2/measurements/${measurementId}/correct`;
    await ask('POST', path, { value: 90, reason: '重复统计' });
    expect(outcomes(await send(sheetOf(january, february)))).toMatchObject({ known: 2 });
    expect(await sum()).toBe(190);
  });

  it('does not know a figure that was rejected', async () => {
    const { measurements: all } = (await ask('GET', '/targets/rushan.g2')).body;
    const [{ measurementId }] = all as [{ measurementId: string }];
    const path = `/targets/rushan.g2/measurements/${measurementId}/verify`;
    await ask('POST', path, { verdict: 'rejected', note: '无花名册' });
    expect(await sum()).toBe(100);
    expect(outcomes(await send(sheetOf(january, february)))).toMatchObject({ new: 1, known: 1 });
    expect(await sum()).toBe(200);
  });

  it('with two values for one day of an organization is refused', async () => {
    const twice = sheetOf(march, 'rushan.g2,2022/3/1,60,,,');
    const { body } = await send(twice, { reason: '更正' });
    expect(body).toMatchObject({ refused: 1, written: 0 });
    expect(body['lines']).toMatchObject([{}, { line: 3, code: 'measurement-listed-twice' }]);
  });
});

describe('an Excel table of measurements', () => {
  const table = async (value: string | number, format?: string): Promise<string> => {
    // oxlint-disable-next-line house/no-new-date -- a cell of a table, no clock
    const row = ['rushan.g3', new Date('2022-06-30T00:00:00Z'), value];
    const cells = row.map((cell) => {
      if (cell instanceof Date) return { value: cell, type: Date, format: 'yyyy-mm-dd' } as const;
      return typeof cell === 'number'
        ? { value: cell, type: Number, ...(format && { format }) }
        : { value: cell, type: String };
    });
    const head = ['编号', '截至日期', '数值'].map((name) => ({ value: name, type: String }));
    const buffer = await writeXlsxFile([head, cells]).toBuffer();
    return buffer.toString('base64');
  };
  const sendTable = async (base64: string) =>
    ask('POST', '/targets/measurements/import', { name: '指标.xlsx', base64 });

  it('is read with its dates and numbers', async () => {
    expect((await sendTable(await table(15.2))).body).toMatchObject({ new: 1, written: 1 });
    expect((await ask('GET', '/targets/rushan.g3')).body).toMatchObject({
      measurements: [{ asOf: '2022-06-30', value: 15.2 }],
    });
  });

  it('does not pass off 15.2% for 0.152 percent', async () => {
    const { body } = await sendTable(await table(0.152, '0.0%'));
    expect(body['lines']).toMatchObject([{ code: 'percentage-ambiguous' }]);
    expect((await sendTable(await table('0.152%'))).body).toMatchObject({ new: 1 });
  });
});

describe('whatever is sent', () => {
  it('never breaks the server', async () => {
    await ask('POST', '/targets/rushan.g2/measurements', { measurementId: 'm-1', value: 5 });
    const routes = [
      ['measurements', ['value', 'asOf', 'organization', 'measurementId', 'evidence', 'source']],
      ['measurements/m-1/correct', ['value', 'reason']],
      ['measurements/m-1/verify', ['verdict', 'note']],
      ['reference', ['asOf', 'value', 'source']],
      ['years/2022/close', ['note']],
      ['revise', ['baseline', 'checkpoints', 'staleAfterDays', 'reason']],
    ] as const;
    const urls = routes.flatMap(([path, fields]) =>
      ['rushan.g2', 'rushan.g3', 'x'].map((id) => ({ url: `/targets/${id}/${path}`, fields })),
    );
    const imports = {
      url: '/targets/measurements/import',
      fields: ['name', 'csv', 'base64', 'preview'],
    };
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constant(null),
      fc.constantFrom('2022-06-30', 15, 'verified', `${HEAD}\nrushan.g2,x,y`, 'UEsDBA=='),
      fc.record({ value: fc.double(), asOf: fc.constantFrom('2020-12-31', '0001-01-01') }),
      fc.array(fc.record({ on: fc.constant('2023-12-31'), value: fc.integer() })),
    );
    const request = fc
      .constantFrom(...urls, imports)
      .chain(({ url, fields }) =>
        fc
          .record(Object.fromEntries(fields.map((field) => [field, value])), { requiredKeys: [] })
          .map((body) => ({ url, body })),
      );
    await fc.assert(
      fc.asyncProperty(request, async ({ url, body }) => {
        const { status } = await ask('POST', url, body);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 400 },
    );
  }, 30_000);

  it('is asked for in any way never breaks the server', async () => {
    const text = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('2022-06-30', '0001-01-01', '9999-12-31', '5'),
    );
    const path = fc.constantFrom('', '/summary', '/rushan.g2', '/rushan.g4');
    const names = fc.constantFrom('on', 'planId', 'limit', 'cursor', 'after');
    await fc.assert(
      fc.asyncProperty(path, names, text, async (to, name, asked) => {
        const { status } = await ask('GET', `/targets${to}?${name}=${encodeURIComponent(asked)}`);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 200 },
    );
  }, 30_000);
});
