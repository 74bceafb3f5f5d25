import { auditor, serve, type Served } from '../../audit.fixtures.ts';

type Page = { readonly rows: readonly { readonly summary: string }[] };

describe('reading the record', () => {
  let served: Served;
  beforeEach(async () => {
    served = await serve();
    served.clock.set('2026-12-01T08:10:00Z');
  });
  afterEach(() => served.close());

  const readings = async (): Promise<Page['rows']> => {
    await served.settle();
    const { body } = await served.ask('/audit?kind=RecordsRead');
    return (body as Page).rows;
  };

  it('is written down once an hour, with who asked for what first', async () => {
    await served.ask('/audit?planId=zezhou');
    for (let times = 0; times < 5; times++) await served.ask('/audit');
    expect(await readings()).toMatchObject([
      {
        type: 'RecordsRead',
        stream: 'reading-auditor',
        actorId: 'auditor',
        summary: '查阅办理记录（方案：zezhou）',
      },
    ]);
    served.clock.set('2026-12-01T09:00:00Z');
    await served.ask('/audit');
    expect(await readings()).toHaveLength(2);
  });

  it('is written down for each person', async () => {
    await served.ask('/audit');
    served.as({ ...auditor, userId: 'office', roles: ['office'], region: 'zezhou' });
    await served.ask('/audit');
    served.as(auditor);
    expect((await readings()).map(({ summary }) => summary)).toHaveLength(2);
  });

  it('is not written down when it was refused', async () => {
    await served.ask('/audit?colour=red');
    served.as({ ...auditor, roles: ['liaison'], region: 'zezhou', organization: '县教育局' });
    await served.ask('/audit');
    served.as(auditor);
    // Asking for them is the first reading that was let in.
    expect(await readings()).toEqual([]);
  });

  it('is answered, too, when it cannot be written down, and that is reported', async () => {
    served.failWrites();
    expect((await served.ask('/audit')).status).toBe(200);
    expect(served.reported.map(String)).toEqual(['Error: the disk is full']);
  });
});
