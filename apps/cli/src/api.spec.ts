import createClient from 'openapi-fetch';
import type { paths } from '#contract';
import { ServerClient } from './client.ts';
import { json, recordingServer, type RecordingServer } from './recording-server.fixtures.ts';

/** The client that openapi-typescript makes of the description of the API: what does not fit does not compile. */
describe('a client made of the description of the API', () => {
  let server: RecordingServer;
  beforeAll(async () => {
    server = await recordingServer();
  });
  afterAll(() => server.close());

  it('asks by path, query and body, and knows what is answered', async () => {
    const client = createClient<paths>({ baseUrl: server.url });
    server.expects(json({ rows: [] }), json({ written: 1, position: '7' }));

    const listed = await client.GET('/api/tasks', { params: { query: { planId: 'zezhou' } } });
    const titles: readonly string[] | undefined = listed.data?.rows.map(({ title }) => title);
    expect(titles).toEqual([]);

    const claimed = await client.POST('/api/tasks/{taskId}/claim', {
      params: { path: { taskId: 'zezhou.t1' } },
      body: { organization: '县教育局', claimedOn: '2025-12-01' },
    });
    const written: number | undefined = claimed.data?.written;
    expect(written).toBe(1);
    expect(server.asked().map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /api/tasks?planId=zezhou',
      'POST /api/tasks/zezhou.t1/claim',
    ]);
  });

  it('knows the codes of problems', async () => {
    const client = createClient<paths>({ baseUrl: server.url });
    server.expects(json({ code: 'task-not-found', detail: '未找到任务' }, 404));
    const { error } = await client.GET('/api/tasks/{taskId}', {
      params: { path: { taskId: 'x' } },
    });
    expect(error?.code === 'task-not-found').toBe(true);
    // @ts-expect-error -- no such code
    expect(error?.code === 'task-too-nice').toBe(false);
  });
});

/** The client of the command line: what the library lets pass, it does not. */
it('a call with a path, an id, a filter, a field or a value that the API does not know does not compile', () => {
  const server = new ServerClient({ server: 'http://127.0.0.1:1' });
  const path = { planId: 'zezhou' };
  const wrong = [
    // @ts-expect-error -- no such path
    () => server.get('/api/nothing', {}),
    // @ts-expect-error -- it is read, not written
    () => server.post('/api/tasks', {}),
    // @ts-expect-error -- of a task
    () => server.get('/api/tasks/{taskId}', { path }),
    // @ts-expect-error -- no such filter
    () => server.get('/api/tasks', { query: { plan: 'zezhou' } }),
    async () => {
      const { rows } = await server.get('/api/tasks', {});
      // @ts-expect-error -- no such field in the answer
      const coloured: { readonly colour: string } | undefined = rows[0];
      return coloured;
    },
    // @ts-expect-error -- a text, not a number
    () => server.post('/api/plans/{planId}/adopt', { path, body: { office: 7 } }),
    // @ts-expect-error -- no such field
    () => server.post('/api/plans/{planId}/adopt', { path, body: { bureau: '督查室' } }),
    // @ts-expect-error -- the summary is missing
    () => server.post('/api/plans/{planId}/conclude', { path, body: {} }),
  ];
  expect(wrong).toHaveLength(8);
});
