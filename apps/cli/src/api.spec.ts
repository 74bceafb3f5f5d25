import createClient from 'openapi-fetch';
import type { paths } from '#contract';
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

  it('does not compile with a path, a field or a value that the API does not know', () => {
    const client = createClient<paths>({ baseUrl: server.url });
    const wrong = [
      // @ts-expect-error -- no such path
      () => client.GET('/api/nothing'),
      async () => {
        const { data } = await client.GET('/api/tasks');
        // @ts-expect-error -- no such field in the answer
        const coloured: { readonly colour: string } | undefined = data?.rows[0];
        return coloured;
      },
      () =>
        client.POST('/api/plans/{planId}/adopt', {
          params: { path: { planId: 'zezhou' } },
          // @ts-expect-error -- a text, not a number
          body: { office: 7 },
        }),
    ];
    expect(wrong).toHaveLength(3);
  });
});
