import {
  expectRefused,
  expectSent,
  expectUsage,
  type RecordingServer,
  recordingServer,
  type Sent,
} from './recording-server.fixtures.ts';

let server: RecordingServer;
beforeAll(async () => {
  server = await recordingServer();
});
afterAll(() => server.close());

const ID = 'z.t1.县教育局';

/** What is typed, what is sent, and what is said of it. */
const SENT: readonly Sent[] = [
  ['mails resend m1', 'POST mails/m1/resend', {}, '已重新发送：m1'],
  [
    `problems close ${ID} --reason 已电话告知`,
    `POST problems/${ID}/close`,
    { reason: '已电话告知' },
    `已关闭：${ID}`,
  ],
  [
    `escalations answer ${ID} --due 2026-01-20 --text 已报批`,
    `POST escalations/${ID}/answer`,
    { promisedOn: '2026-01-20', note: '已报批' },
    `已回复，承诺2026-01-20前办结：${ID}`,
  ],
  [
    `escalations approve ${ID} --text 限期办结`,
    `POST escalations/${ID}/red-card/approve`,
    { note: '限期办结' },
    `红色督办单已签发：${ID}`,
  ],
  [
    `escalations decline ${ID} --reason 已说明`,
    `POST escalations/${ID}/red-card/decline`,
    { reason: '已说明' },
    `红色督办单不予签发：${ID}`,
  ],
  [
    `escalations lower ${ID} --level 黄 --reason 有进展`,
    `POST escalations/${ID}/lower`,
    { to: 'yellow', reason: '有进展' },
    `已降为黄色督办：${ID}`,
  ],
  [
    `escalations lift ${ID} --reason 汛情`,
    `POST escalations/${ID}/lift`,
    { reason: '汛情' },
    `督办已提前解除：${ID}`,
  ],
  [
    `escalations urge ${ID} --means 电话 --person 张局长 --text 请报送`,
    `POST escalations/${ID}/urge`,
    { by: 'phone', to: '张局长', note: '请报送' },
    `催办已记录：${ID}\n催办编号u1`,
  ],
  [
    `escalations urge-answer ${ID} u1 --text 周五报送 --due 2026-01-09`,
    `POST escalations/${ID}/urges/u1/answer`,
    { answer: '周五报送', promisedOn: '2026-01-09' },
    `催办回复已记录：${ID}`,
  ],
  [
    `obligations ruling ${ID} owed --due 2026-03-31 --reason 仍须总结`,
    `POST obligations/${ID}/ruling`,
    { outcome: 'owed', dueOn: '2026-03-31', reason: '仍须总结' },
    `已认定仍须办理：${ID}`,
  ],
  [
    `obligations ruling ${ID} void --reason 已无必要`,
    `POST obligations/${ID}/ruling`,
    { outcome: 'void', reason: '已无必要' },
    `已认定不再办理：${ID}`,
  ],
  [
    'targets revise z.g1 --baseline 2022-12-31=9.2 --checkpoint 2024-06-30=12 --checkpoint 2024-12-31=13 --stale-after 200 --reason 补充',
    'POST targets/z.g1/revise',
    {
      baseline: { value: 9.2, asOf: '2022-12-31' },
      checkpoints: [
        { on: '2024-06-30', value: 12 },
        { on: '2024-12-31', value: 13 },
      ],
      staleAfterDays: 200,
      reason: '补充',
    },
    '指标已调整：z.g1',
  ],
  [
    'targets revise z.g1 --baseline none --checkpoint none --stale-after none --reason 取消',
    'POST targets/z.g1/revise',
    { baseline: null, checkpoints: [], staleAfterDays: null, reason: '取消' },
    '指标已调整：z.g1',
  ],
  [
    'measure z.g1 --value 13.8 --as-of 2024-12-31 --source 调查',
    'POST targets/z.g1/measurements',
    { value: 13.8, asOf: '2024-12-31', source: '调查' },
    '已报送：z.g1，2024-12-31，13.8',
  ],
  [
    'measure correct z.g1 m1 --value 13.6 --reason 有误',
    'POST targets/z.g1/measurements/m1/correct',
    { value: 13.6, reason: '有误' },
    '已更正为13.6：z.g1',
  ],
  [
    'measure verify z.g1 m1',
    'POST targets/z.g1/measurements/m1/verify',
    { verdict: 'verified' },
    '数据已核实：z.g1',
  ],
  [
    'measure reject z.g1 m1 --text 与台账不符',
    'POST targets/z.g1/measurements/m1/verify',
    { verdict: 'rejected', note: '与台账不符' },
    '数据已退回：z.g1',
  ],
  [
    'measure reference z.g1 --value 13.2 --as-of 2024-12-31 --source 省报告',
    'POST targets/z.g1/reference',
    { value: 13.2, asOf: '2024-12-31', source: '省报告' },
    '对照值已登记：z.g1，2024-12-31，13.2',
  ],
  [
    'measure close-year z.g1 2024 --text 年报',
    'POST targets/z.g1/years/2024/close',
    { note: '年报' },
    '2024年已封账：z.g1',
  ],
  [
    'contacts register c1 --region z --organization 县教育局 --name 陈永平 --email chen@jyj.example --roles 联络员,科室负责人',
    'PUT contacts/c1',
    {
      region: 'z',
      organization: '县教育局',
      name: '陈永平',
      email: 'chen@jyj.example',
      roles: ['联络员', '科室负责人'],
    },
    '联系人已登记：c1',
  ],
  [
    'contacts deputy c1 --deputy c2 --from 2026-01-05 --to 2026-01-16',
    'POST contacts/c1/deputies',
    { deputyId: 'c2', from: '2026-01-05', to: '2026-01-16' },
    '2026-01-05至2026-01-16由c2代理：c1',
  ],
  [
    'contacts deputy-end c1 --from 2026-01-05',
    'POST contacts/c1/deputies/end',
    { from: '2026-01-05' },
    '代理已结束：c1',
  ],
  [
    'contacts handover c1 --successor c3 --reason 调离',
    'POST contacts/c1/handover',
    { to: 'c3', reason: '调离' },
    '已交接给c3：c1',
  ],
  ['contacts remove c1', 'DELETE contacts/c1', {}, '联系人已移除：c1'],
  [
    'organizations register 县卫体局 --region z --parent 县政府 --aliases 卫体局 --members 甲,乙',
    'POST organizations',
    { region: 'z', name: '县卫体局', parent: '县政府', aliases: ['卫体局'], members: ['甲', '乙'] },
    '单位已登记：县卫体局\n单位编号o1',
  ],
  ['organizations remove o1', 'POST organizations/o1/remove', {}, '单位已移除：o1'],
  [
    'users register li --name 李静 --role liaison --region z --organization 县教育局 --email li@x.cn',
    'POST users',
    {
      userId: 'li',
      name: '李静',
      roles: ['liaison'],
      region: 'z',
      organization: '县教育局',
      email: 'li@x.cn',
    },
    '用户已登记：li\n设置密码的链接已发到其工作邮箱',
  ],
  [
    'users confirm li',
    'POST users/li/confirm',
    {},
    '用户已确认：li\n设置密码的链接已发到其工作邮箱',
  ],
  ['users enrol li', 'POST users/li/enrolment', {}, '设置密码的链接已发出：li\n工作邮箱 li@x.cn'],
  [
    'users scope wang --region z --plan z --plan y',
    'PUT users/wang/scope',
    { region: 'z', plans: ['z', 'y'] },
    '范围已更改：wang',
  ],
  ['users disable li', 'DELETE users/li', {}, '用户已停用：li'],
];

const ANSWER = {
  written: 1,
  urgeId: 'u1',
  organizationId: 'o1',
  waiting: false,
  sent: true,
  address: 'li@x.cn',
};

describe('what is done with cases, targets and people', () => {
  it.each(SENT)('%s', (...sent) => expectSent(server, sent, ANSWER));

  it.each(SENT)('is refused in one sentence: %s', (line) => expectRefused(server, line));
});

describe('what cannot be meant', () => {
  it.each([
    ['measure z.g1 --as-of 2024-12-31', '缺少选项：--value'],
    ['measure z.g1 --value 1', '缺少选项：--as-of'],
    ['measure close-year z.g1 24', 'YEAR“24”有误，应为如2026的四位年份。'],
    [`obligations ruling ${ID} maybe`, 'OUTCOME“maybe”有误，应为 void 或 owed。'],
    [`escalations lower ${ID} --level red`, '--level“red”有误，可选：蓝、黄。'],
    ['users register li --name 李静', '缺少选项：--email、--role'],
    [
      'policies compare default --with 1 --version 2 --file a',
      '选项--version和--file不能同时使用。',
    ],
    [
      'calendar publish 2027 --holiday 2027-01-01',
      '--holiday“2027-01-01”有误，应为“左边=右边”的形式。',
    ],
  ])('%s ends with 2, and nothing is sent', (line, sentence) =>
    expectUsage(server, line, sentence),
  );
});
