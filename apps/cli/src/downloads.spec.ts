import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json, type RecordingServer, recordingServer } from './recording-server.fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'duban-evidence-'));
let server: RecordingServer;
beforeAll(async () => {
  server = await recordingServer();
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const ref = (name: string, content: string) => ({
  name,
  sha256: createHash('sha256').update(content).digest('hex'),
  size: content.length,
});
const sheet = ref('签到表.xlsx', 'sheet');
const paper = ref('验收单.pdf', 'paper');
const organization = '县教育局';
const task = {
  taskId: 'z.t1',
  reports: [{ organization, evidence: [sheet] }, { organization }],
  totalReports: 2,
  claims: [{ organization, evidence: [paper, sheet] }],
};

const call = async (content: string, ...args: readonly string[]) => {
  server.expects(json(task), { status: 200, body: content });
  return server.call('evidence', 'get', ...args);
};

describe('evidence', () => {
  it('of a report or a claim is fetched by its name, or by the beginning of its id', async () => {
    const file = join(folder, 'one.pdf');
    expect(await call('paper', 'z.t1', '验收单.pdf', '--file', file)).toEqual({
      exitCode: 0,
      out: `已保存：${file}（5字节）\n`,
      err: '',
    });
    expect(readFileSync(file, 'utf8')).toBe('paper');
    expect(server.asked().map(({ url }) => url)).toEqual([
      '/api/tasks/z.t1',
      `/api/evidence/${paper.sha256}?`,
    ]);
    const other = join(folder, 'two.xlsx');
    await call('sheet', 'z.t1', sheet.sha256.slice(0, 8), '--file', other);
    expect(readFileSync(other, 'utf8')).toBe('sheet');
  });

  it('is found, too, in reports that are not told with the task', async () => {
    const file = join(folder, 'old.xlsx');
    const rows = [{ organization }, { organization }, { organization, evidence: [sheet] }];
    const few = { ...task, reports: [{ organization }, { organization }], totalReports: 3 };
    server.expects(json({ ...few, claims: [] }), json({ rows, total: 3 }), {
      status: 200,
      body: 'sheet',
    });
    await server.call('evidence', 'get', 'z.t1', '签到表.xlsx', '--file', file);
    expect(readFileSync(file, 'utf8')).toBe('sheet');
  });

  it('overwrites no file, and keeps nothing that is not what was handed in', async () => {
    const file = join(folder, 'one.pdf');
    expect(await call('paper', 'z.t1', '验收单.pdf', '--file', file)).toMatchObject({
      exitCode: 1,
      err: `“${file}”已存在，未覆盖；请用 --file 另存\n`,
    });
    expect(await call('forged', 'z.t1', '验收单.pdf', '--file', join(folder, 'x'))).toMatchObject({
      exitCode: 3,
      err: '“验收单.pdf”与提交时的内容不一致，未保存。\n',
    });
  });

  it('must be named where there are several, each told once', async () => {
    expect(await call('', 'z.t1')).toMatchObject({
      exitCode: 2,
      err: `有2份佐证材料，请写明名称或编号：签到表.xlsx（${sheet.sha256.slice(0, 8)}）、验收单.pdf（${paper.sha256.slice(0, 8)}）\n`,
    });
    expect(await call('', 'z.t1', '其他.pdf')).toMatchObject({
      exitCode: 1,
      err: 'z.t1没有名为“其他.pdf”的佐证材料。\n',
    });
  });
});

describe('the record of acts', () => {
  it('is exported whole by the same filters, and overwrites no file', async () => {
    const file = join(folder, '办理记录.csv');
    const line = ['audit', 'export', '--item', 'z.t1', '--kind', '同意办结', '--file', file];
    server.expects({ status: 200, body: '\ufeff发生时间\r\n' });
    expect(await server.call(...line)).toMatchObject({ exitCode: 0, out: `已导出：${file}\n` });
    expect(server.asked()[0]?.url).toBe('/api/audit.csv?item=z.t1&kind=同意办结');
    expect(readFileSync(file, 'utf8')).toBe('\ufeff发生时间\r\n');
    server.expects({ status: 200, body: '' });
    expect(await server.call(...line)).toMatchObject({ exitCode: 1 });
    server.expects(json({ detail: '种类“盖章”无法识别' }, 422));
    expect(await server.call('audit', 'export', '--file', join(folder, 'x.csv'))).toMatchObject({
      exitCode: 1,
      err: '种类“盖章”无法识别\n',
    });
  });
});
