import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json, type RecordingServer, recordingServer } from './recording-server.fixtures.ts';

let server: RecordingServer;
beforeAll(async () => {
  server = await recordingServer();
});
afterAll(() => server.close());

const sha256 = 'ab'.repeat(32);
const source = {
  planId: 'night',
  title: '夜市方案',
  name: '夜市方案.pdf',
  sha256,
  size: 1200,
  type: 'application/pdf',
  text: '夜市方案',
  places: [],
  items: [
    { kind: 'task', id: 'night.t1', title: '更换路灯', start: 0, end: 4, page: 3 },
    { kind: 'target', id: 'night.g1', title: '亮灯率', start: 2, end: 4 },
  ],
  versions: [{ name: '夜市方案.pdf', sha256 }],
};

describe('the document of a plan', () => {
  it('is shown with where each item stands in it', async () => {
    server.expects(json(source));
    const { exitCode, out } = await server.call('plans', 'source', 'night');
    expect([exitCode, server.asked()[0]?.url]).toEqual([0, '/api/plans/night/source']);
    expect(out).toContain('夜市方案.pdf');
    expect(out).toMatch(/night\.t1\s+任务\s+更换路灯\s+第3页/);
  });

  it('is saved, and nothing that is there overwritten', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'duban-source-')), 'a.pdf');
    const save = () => {
      server.expects({ status: 200, body: '%PDF-1.7' });
      return server.call('plans', 'source', 'night', '--file', file);
    };
    expect((await save()).exitCode).toBe(0);
    expect([server.asked()[0]?.url, readFileSync(file, 'utf8')]).toEqual([
      '/api/plans/night/source/file?',
      '%PDF-1.7',
    ]);
    const { exitCode, err } = await save();
    expect([exitCode, err]).toEqual([1, expect.stringContaining('已存在，未覆盖')]);
  });
});
