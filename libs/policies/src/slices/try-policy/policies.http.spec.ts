import { stringify } from 'yaml';
import { type User } from '#http';
import { officer } from '#testing/feature';
import { refused } from '#testing';
import * as duties from '../../../../obligations/src/domain/obligation.fixtures.ts';
import { defaultSource } from '../../domain/policy.fixtures.ts';
import { startSupervision } from '../../../../notifications/src/supervision.fixtures.ts';

let feature: Awaited<ReturnType<typeof startSupervision>>;
beforeEach(async () => {
  feature = await startSupervision();
});
afterEach(() => feature.stop());

const ask = (...body: Parameters<typeof feature.ask>) => feature.ask(...body);
const text = (more: object = {}): string => stringify({ ...defaultSource(), version: 2, ...more });
const few = { rules: [{ offset: '-3wd', form: 'reminder', to: ['lead.liaison'] }] };
const local: User = { ...officer, region: 'tunxi' };
const liaison: User = {
  ...officer,
  roles: ['liaison'],
  region: 'zezhou',
  organization: '县教育局',
};

const open = () => feature.write(`obligation-${duties.ref.obligationId}`, duties.opened());

describe('policies', () => {
  it('are listed with their versions, each to be read for ever', async () => {
    expect((await ask('GET', '/policies')).body).toEqual({
      rows: [{ name: 'default', latest: 1, versions: [1] }],
      total: 1,
    });
    await ask('POST', '/policies', { text: text(few) });
    expect((await ask('GET', '/policies')).body['rows']).toEqual([
      { name: 'default', latest: 2, versions: [1, 2] },
    ]);
    expect((await ask('GET', '/policies/default')).body).toMatchObject({ version: 2 });
    const first = await ask('GET', '/policies/default/versions/1');
    expect(first.body).toMatchObject({ version: 1, rules: { length: 8 } });
    for (const unknown of [
      'default/versions/9',
      'default/versions/x',
      'other/versions/1',
      'X%00',
    ]) {
      expect(await ask('GET', `/policies/${unknown}`)).toEqual(refused('policy-not-found', 404));
    }
  });

  it('are compared in words, by text or by version', async () => {
    const base = { name: 'default', version: 1 };
    const { body } = await ask('POST', '/policies/compare', { text: text(few), with: base });
    expect(body).toMatchObject({ with: base, compared: { name: 'default', version: 2 } });
    expect(body['changes']).toHaveLength(8);
    await ask('POST', '/policies', { text: text(few) });
    const back = { ...base, with: { name: 'default', version: 2 } };
    const kinds = (await ask('POST', '/policies/compare', back)).body['changes'];
    const added = Array.from({ length: 7 }, () => ({ kind: 'added' }));
    expect(kinds).toMatchObject([{ kind: 'changed' }, ...added]);
    expect(await ask('POST', '/policies/compare', { with: base })).toEqual(
      refused('policy-to-compare-missing', 422),
    );
    const gone = { ...base, with: { name: 'default', version: 9 } };
    expect(await ask('POST', '/policies/compare', gone)).toEqual(refused('policy-not-found', 404));
    expect(await ask('POST', '/policies/compare', { text: 'rules: 7', with: base })).toEqual(
      refused('policy-malformed', 422),
    );
    const broken = await ask('POST', '/policies/compare', {
      text: 'name: a\nrules: [',
      with: base,
    });
    expect(broken.body['detail']).toBe('督办规则文件第2行有误，不是有效的YAML。');
    for (const other of [undefined, null, [], 'default', { name: 'default' }]) {
      const body = { text: text(few), with: other };
      expect((await ask('POST', '/policies/compare', body)).status).toBe(422);
    }
  });

  it('are tried on what is open, and nothing is touched', async () => {
    await open();
    const head = await feature.runner.store.head();
    const { status, body } = await ask('POST', '/policies/dry-run', { text: text(few) });
    expect(status).toBe(200);
    expect(body).toMatchObject({ obligations: 1, keepOlder: 1, overBudget: [] });
    expect(body['moves']).toBe((body['examples'] as unknown[]).length);
    expect(body['mails']).toContainEqual({
      region: 'zezhou',
      organization: duties.education,
      role: 'liaison',
      month: '2025-12',
      before: 4,
      after: 1,
    });
    expect(await feature.runner.store.head()).toBe(head);
    const elsewhere = await ask('POST', '/policies/dry-run', { text: text(few) }, local);
    expect(elsewhere.body).toMatchObject({ obligations: 0, moves: 0, mails: [] });
    expect((await ask('POST', '/policies/dry-run', { text: text() }, liaison)).status).toBe(403);
  });

  it('are published with a warning when they ask too much of somebody', async () => {
    await open();
    const budget = { mailsPerPersonMonth: 3 };
    const { body } = await ask('POST', '/policies', { text: text({ budget }) });
    expect(body).toMatchObject({
      written: 1,
      keepOlder: 1,
      warnings: ['县教育局联络员2025-12将收到4封邮件，超过每人每月3封的上限'],
    });
    const modest = text({ version: 3, budget: { mailsPerPersonMonth: 4 } });
    expect((await ask('POST', '/policies', { text: modest })).body).toMatchObject({
      written: 1,
      warnings: [],
      keepOlder: 1,
    });
    expect((await ask('POST', '/policies', { text: modest })).body).toMatchObject({ written: 0 });
  });

  it('are published by the office of all regions alone, in their order', async () => {
    expect(await ask('POST', '/policies', { text: text() }, local)).toEqual(
      refused('not-your-region', 403),
    );
    expect((await ask('POST', '/policies', { text: text() }, liaison)).status).toBe(403);
    expect(await ask('POST', '/policies', { text: text({ version: 5 }) })).toEqual(
      refused('policy-version-taken'),
    );
  });
});
