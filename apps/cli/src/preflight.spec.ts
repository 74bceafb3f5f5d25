import { json, type RecordingServer, recordingServer } from './recording-server.fixtures.ts';

let server: RecordingServer;
beforeAll(async () => {
  server = await recordingServer();
});
afterAll(() => server.close());

describe('before a plan is adopted', () => {
  const named = (organization: string) => ({ organization, organizationId: organization });
  const preflight = {
    planId: 'z',
    planTitle: '河湖长制实施方案',
    region: 'qy',
    office: '督查室',
    adoptedOn: '2026-11-30',
    obligations: 64,
    officeVacancies: [{ role: 'office.approver', ...named('督查室'), near: ['县政府督查室'] }],
    withoutLiaison: [
      { ...named('县交通运输局'), collective: false, near: ['县交通局'] },
      { ...named('各镇人民政府'), collective: true, near: [] },
    ],
    unmatched: [
      { contactId: 'jt-1', recipient: '赵路', ...named('县交通局'), near: ['县交通运输局'] },
    ],
    unregistered: [],
    leadless: [{ itemId: 'z.t4', number: '二（一）4', title: '巡河', owners: ['县水利局'] }],
    past: [
      {
        ...named('督查室'),
        obligationId: 'z.p1.督查室',
        kind: 'phase',
        number: '',
        title: '动员部署',
        dueOn: '2026-06-30',
      },
    ],
    letters: {
      total: 1,
      undeliverable: 2,
      rows: [
        {
          ...named('县水利局'),
          recipients: [{ contactId: 'sl-1', recipient: '周建国' }],
          tasks: 6,
          targets: 3,
        },
        { ...named('县交通运输局'), recipients: [], tasks: 1, targets: 0 },
      ],
    },
  };
  const said = [
    '《河湖长制实施方案》启动前核对（督办单位：督查室，2026-11-30启动）',
    '将开出督办事项64项，即时发出任务交办1封；2个单位无人接收，登记联系人后补发。',
    '',
    '督办单位空缺（1）',
    '单位    空缺角色  相近名称',
    '督查室  签发领导  县政府督查室',
    '',
    '未登记联络员的单位（2）',
    '单位          相近名称',
    '县交通运输局  县交通局',
    '各镇人民政府  统称，请先明确到单位',
    '',
    '与方案单位对不上的联系人（1）',
    '编号  单位      姓名  相近名称',
    'jt-1  县交通局  赵路  县交通运输局',
    '',
    '未明确牵头单位的任务（1）',
    '编号  条目       任务  承办单位',
    'z.t4  二（一）4  巡河  县水利局',
    '',
    '启动时已到期的事项（1）：不提醒，启动后请逐项认定',
    '时限        类别  单位    事项',
    '2026-06-30  阶段  督查室  动员部署',
    '',
    '将发出的任务交办（1）',
    '单位      收件人  任务  指标',
    '县水利局  周建国     6     3',
  ];

  it('what it would do and what is to be put right is shown, and nothing is written', async () => {
    server.expects(json(preflight));
    const line = 'adopt z --preview --check-ins 06-30,12-31';
    const { exitCode, out } = await server.call(...line.split(' '));
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: `${said.join('\n')}\n` });
    expect(server.asked().map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /api/plans/z/preflight?checkIns=06-30&checkIns=12-31',
    ]);
  });

  it('the same is said first when it is adopted', async () => {
    server.expects(json({ status: 'draft' }), json(preflight), json({ written: 1 }));
    const { exitCode, out } = await server.call('adopt', 'z', '--check-ins', '06-30,12-31');
    expect({ exitCode, out }).toEqual({
      exitCode: 0,
      out: [...said, '', '已启动，正在分解：z', ''].join('\n'),
    });
    expect(server.asked().at(-1)).toMatchObject({
      method: 'POST',
      url: '/api/plans/z/adopt',
      body: { checkIns: ['06-30', '12-31'] },
    });
  });

  it('nothing is said of a plan that is adopted already, nor beside a JSON document', async () => {
    server.expects(json({ status: 'adopted' }), json({ written: 0 }));
    const { out } = await server.call('adopt', 'z');
    expect(out).toBe('已启动，正在分解：z（此前已办理，未重复写入）\n');
    server.expects(json({ written: 1 }));
    expect((await server.call('adopt', 'z', '--json')).out).toBe('{\n  "written": 1\n}\n');
  });
});
