import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeInFolder, enrolWith } from '../../server/src/end-to-end/enrol.fixtures.ts';
import { embedded } from '../../server/src/end-to-end/logs.fixtures.ts';
import { Town } from '../../server/src/end-to-end/town.fixtures.ts';
import { called, calledWith, type Ran, root } from './cli.fixtures.ts';

/** The office's, of the server that a {@link Town} starts. */
const TOKEN = 'token-of-the-calendar-test';
const folder = mkdtempSync(join(tmpdir(), 'duban-walk-'));
const seed = join(root, 'seeds/zezhou.txt');
const fileOf = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

let town: Town;
let url = '';
let supervisor = '';

beforeAll(async () => {
  town = await Town.open(embedded, '2025-12-08T08:00:00+08:00');
  ({ url } = await town.start());
});
afterAll(async () => {
  await town.close();
  rmSync(folder, { recursive: true });
});

const ask = (token: string, args: readonly string[]): Promise<Ran> =>
  called(...args, '--server', url, '--token', token);

/** A line as the office types it; what it prints. Nothing is asked twice: a command ends when every reader has seen it. */
async function type(line: string, token = TOKEN): Promise<string> {
  const ran = await ask(token, line.split(' '));
  expect(ran).toMatchObject({ exitCode: 0 });
  return ran.out;
}

async function expectAll(lines: readonly (readonly [line: string, said: RegExp])[]): Promise<void> {
  for (const [line, said] of lines) expect(await type(line)).toMatch(said);
}

/** 张敏 chooses a password by the mail, signs in on a machine of her own, and confirms whom the office registered. */
async function confirmedBySecond(): Promise<void> {
  const password = '今天早上我去河边看水位计了';
  const home = process.env['HOME'];
  process.env['HOME'] = folder;
  const signIn = (secrets: readonly string[], ...line: readonly string[]): Promise<Ran> =>
    calledWith(secrets, ...line, '--server', url);
  const ran = (...line: readonly string[]): Promise<Ran> => called(...line, '--server', url);

  const enrolled = await signIn(
    [await codeInFolder(town.data, 'zhang@x.example'), password],
    'enrol',
  );
  expect(enrolled.out).toMatch(/^已登录：张敏，登录令牌20\d\d-\d\d-\d\d到期\n$/);
  const confirmed = await ran('users', 'confirm', 'ling');
  expect(confirmed.out).toMatch(/用户已确认：ling\n设置密码的链接已发到/);
  expect(statSync(join(folder, '.config/duban/tokens.json')).mode & 0o777).toBe(0o600);
  await ran('logout');
  const nobody = { exitCode: 1, err: '限系统管理员、督查室、审计人员办理，您的角色为访客。\n' }; // a visitor of the demo
  expect(await ran('users')).toMatchObject(nobody);
  const wrong = await signIn(['不是这个密码，不是这个密码'], 'login', '--account', 'zhang');
  expect(wrong).toMatchObject({ exitCode: 1, err: '账号或密码不正确。\n' });
  await signIn([password], 'login', '--account', 'zhang', '--read-only');
  expect((await ran('users')).out).toMatch(/ling +凌云/);
  const refused = { exitCode: 1, err: '此登录令牌只能查看，不能办理。\n' };
  expect(await ran('users', 'disable', 'ling')).toMatchObject(refused);
  await ask(TOKEN, ['users', 'disable', 'zhang']); // the office is one person again
  process.env['HOME'] = home;
}

it('people and organizations are registered, by hand and by the list', async () => {
  const people = fileOf(
    '联系人.csv',
    '编号,地区,单位,姓名,邮箱,角色\nli,zezhou,县教育局,李静,li@x.example,联络员、科室负责人\nno,zezhou,县教育局,无名,nowhere,联络员\n',
  );
  const { exitCode, out, err } = await ask(TOKEN, ['contacts', 'import', people]);
  expect({ exitCode, err }).toEqual({ exitCode: 1, err: '未通过1行，其余已写入。\n' });
  expect(out).toMatch(/ 3 {2}no {4}未通过 {2}.+\n写入1行，无变化0行，未通过1行\n/);
  const list = fileOf('单位.csv', '地区,单位,上级,别名,成员\nzezhou,县教育局,,县教体局,\n');
  const contact = '--region zezhou --organization 县教育局 --email wang@x.example --roles 联络员';
  await expectAll([
    [`organizations import ${list}`, /写入1行/],
    ['organizations register 县科协 --region zezhou', /单位已登记：县科协\n单位编号\S+/],
    ['organizations --region zezhou', /县教体局/],
    ['contacts gaps --region zezhou', /县科协/],
    [`contacts register wang --name 王强 ${contact}`, /联系人已登记：wang/],
    ['contacts deputy li --deputy wang --from 2025-12-15 --to 2025-12-19', /由wang代理：li/],
    ['contacts deputy-end li --from 2025-12-15', /代理已结束：li/],
    ['contacts --organization 县教育局', /wang +zezhou +县教育局 +王强 +联络员/],
    ['contacts handover wang --successor li --reason 调离', /已交接给li：wang/],
    ['contacts remove li', /联系人已移除：li/],
    [`contacts register wang --name 王强 ${contact}`, /联系人已登记：wang/],
  ]);
  await expectAll([
    [
      'users register ling --name 凌云 --role 签发领导 --email ling@x.example',
      /须由登记人以外的另一人确认/,
    ],
    ['users', /ling +凌云 +签发领导 .*待确认/],
    ['users register zhang --name 张敏 --role 督查室 --email zhang@x.example', /链接已发到/],
  ]);
  await confirmedBySecond();
  supervisor = await enrolWith(await codeInFolder(town.data, 'ling@x.example'), url);
});

it('a plan is drafted, ruled on, adopted and put to work', async () => {
  await expectAll([
    [`import ${seed} --id zezhou`, /已导入：zezhou/],
    ['rule zezhou', /问题 +编号或单位/],
    ['rule zezhou --first-named --preview', /预览，未写入/],
    ['rule zezhou --first-named --reason 惯例', /分工已明确：zezhou/],
    [
      'adopt zezhou --preview',
      /启动前核对（督办单位：督查室[^]+未登记联络员的单位（\d+）[^]+县科协/,
    ],
    [
      'adopt zezhou --on 2025-12-08 --check-ins 12-31 --wait',
      /启动前核对[^]+县教育局 +王强[^]+已分解完毕/,
    ],
    ['phases --plan zezhou', /未启动/],
    ['phases start zezhou.p1', /阶段已启动/],
    ['phases reschedule zezhou.p1 --from 2023-03-01 --to 2026-03-31 --reason 推迟', /已调整为/],
    ['phases close zezhou.p1 --summary 完成', /阶段已总结/],
    ['tasks sign zezhou.t1 --organization 县教育局', /已签收/],
    ['tasks sign-all zezhou --organization 县教育局', /共\d+项任务/],
    ['tasks signed zezhou', /县教育局/],
    ['tasks dispute zezhou.t1 --organization 县教育局 --reason 不在职责', /已提出异议/],
    ['tasks disputes', /不在职责/],
    ['tasks dismiss zezhou.t1 --reason 分工明确', /异议未采纳：zezhou.t1（县教育局）/],
    ['tasks suspend zezhou.t1 --reason 等待部署', /已暂缓/],
    ['tasks resume zezhou.t1', /已恢复办理/],
    ['tasks cancel zezhou.t9 --reason 合并', /已终止/],
    ['rule zezhou --set-lead zezhou.t2=县教育局 --reason 职能划转', /分工已明确/],
  ]);
});

it('a draft is made by hand, edited, taken back and discarded; a single matter is assigned', async () => {
  const matter = '--source 县长批示 --text 联合检查夜市。 --lead 县教育局 --due 2026-01-15';
  await expectAll([
    [
      'begin --title 夜市整治方案 --id yeshi --region zezhou',
      /已新建：夜市整治方案\n方案编号 yeshi/,
    ],
    ['edit add-task yeshi --title 更换路灯 --lead 县教育局', /已改：yeshi/],
    ['edit task yeshi.t1 --due 2026-06-30 --reason 补填', /已改：yeshi\.t1/],
    ['edit undo yeshi', /已还原最近一次修改：yeshi/],
    ['edit history yeshi', /补填 +已还原/],
    ['plans show yeshi', /yeshi\.t1 +1 +更换路灯 +牵头 县教育局 +期末/],
    ['review yeshi', /yeshi\.t1/],
    ['discard yeshi --reason 不再需要', /草稿已放弃：yeshi/],
    ['plans --status discarded', /yeshi .+已放弃/],
    [`assign ${matter} --id pishi --region zezhou`, /已交办县教育局：县长批示\n编号 pishi\.t1/],
    ['plans --kind assignment', /pishi +县长批示/],
    ['tasks show pishi.t1', /联合检查夜市/],
    ['obligations --plan pishi', /pishi\.t1 +县教育局 +任务[^]+2026-01-15/],
  ]);
});

it('a task is extended, reported on, completed and reopened', async () => {
  const file = fileOf('佐证.txt', '培训签到表');
  const mine = '--organization 县教育局';
  await expectAll([
    [`extensions request zezhou.t1 --due 2026-02-27 ${mine} --reason 到货推迟`, /已申请延期/],
    ['extensions', /2026-02-27/],
    [`extensions withdraw zezhou.t1 ${mine}`, /已撤回/],
    [`extensions request zezhou.t1 --due 2026-03-31 ${mine} --reason 到货推迟`, /已申请延期/],
    ['obligations preview zezhou.t1.县教育局 --due 2026-03-31', /新的提醒/],
    ['extensions decline zezhou.t1 --reason 来得及', /未同意延期：zezhou.t1（县教育局）/],
    [`extensions request zezhou.t1 --due 2026-03-31 ${mine} --reason 确需推迟`, /已申请延期/],
    ['extensions grant zezhou.t1 --due 2026-02-27', /已同意延期：zezhou.t1（县教育局）/],
    [`report save zezhou.t1 --text 汇总中 --figure 教师=120人次 ${mine}`, /草稿已保存/],
    [`report draft zezhou.t1 ${mine}`, /进展情况 汇总中\n数据 教师 120人次/],
    [`report discard zezhou.t1 ${mine}`, /草稿已删除/],
    [`report zezhou.t1 --text 已培训 --percent 60 --evidence ${file} ${mine}`, /已报送/],
    [`checkins report zezhou 2025-12-31 --item zezhou.t1=已完成 ${mine}`, /已报送/],
    [`checkins show zezhou 2025-12-31 ${mine}`, /zezhou\.t1 +已完成/],
    ['checkins --plan zezhou', /2025-12-31/],
    [`complete zezhou.t1 --text 已验收 --evidence ${file} ${mine}`, /已提交办结申请/],
    ['tasks show zezhou.t1', /申请办结 · .+ · 办结待审核\n已验收\n佐证材料 佐证\.txt/],
    [`evidence get zezhou.t1 --file ${file}.copy`, /已保存：.+（15字节）/],
    ['complete accept zezhou.t1', /已同意办结：zezhou.t1（县教育局）/],
    ['tasks show zezhou.t1', /同意办结 .*自办自核/],
    ['complete reopen zezhou.t1 --due 2026-03-31 --reason 复核', /重新办理/],
    ['tasks show zezhou.t1', /佐证材料 佐证\.txt[^]+重新办理/],
    ['obligations show zezhou.t1.县教育局', /2026-03-31/],
    ['obligations ruling zezhou.sign-off.县科协 void --reason 已当面交接', /不再办理/],
  ]);
});

it('a target is measured, corrected, verified and revised', async () => {
  const sheet = fileOf('数据.csv', '指标编号,截至日期,数值\nzezhou.g1,2025-09-30,12.1\n');
  const measured = JSON.parse(
    await type('measure zezhou.g1 --value 11 --as-of 2025-06-30 --organization 督查室 --json'),
  ) as { measurementId: string };
  const of = `zezhou.g1 ${measured.measurementId}`;
  await expectAll([
    [`measure correct ${of} --value 11.2 --reason 有误`, /已更正/],
    [`measure verify ${of}`, /数据已核实/],
    [`measure import ${sheet} --preview`, /检查：新增1行/],
    [`measure import ${sheet}`, /报送：新增1行/],
    [
      'targets revise zezhou.g1 --baseline 2022-12-31=9.2 --stale-after 200 --reason 补充',
      /已调整/,
    ],
    ['targets revise zezhou.g1 --baseline none --stale-after none --reason 取消', /已调整/],
    ['targets show zezhou.g1', /12\.1[^]+核实/],
    ['targets summary --plan zezhou', /指标1项/],
  ]);
});

it('cases are urged, answered, lowered and lifted', async () => {
  await type('clock --to 2026-01-20');
  const listed = JSON.parse(await type('escalations --order age --min-age 1 --all --json')) as {
    rows: { obligationId: string; level: string; redCard: string }[];
  };
  const [red, other, third] = listed.rows.filter(({ redCard }) => redCard === 'drafted');
  const id = red?.obligationId ?? '';
  await expectAll([
    ['escalations --level 红 --red-card', /待签发/],
    ['escalations summary --plan zezhou', /超过10日/],
    [`escalations urge ${id} --means 电话 --person 张局长 --text 请报送`, /催办编号/],
    [`escalations answer ${id} --due 2026-02-10 --text 已报批`, /已回复/],
    [`escalations show ${id}`, /第1次督办（[^]+（未回复）/],
    [`escalations lower ${other?.obligationId} --level 黄 --reason 有进展`, /已降为黄色/],
    [`escalations lift ${third?.obligationId} --reason 汛情`, /督办已提前解除/],
  ]);
  const approve = `escalations approve ${id} --text 限期`;
  expect(await type(approve, supervisor)).toMatch(/红色督办单已签发/);
});

it('mails, policies, the calendar and the doctor answer', async () => {
  const policy = join(root, 'seeds/policies/default.yaml');
  const year = '2027 --holiday 2027-01-01..2027-01-03=元旦';
  await expectAll([
    ['policies', /default +1/],
    ['policies show default', /一般事项 +时限前30天 +提醒/],
    [`policies compare default --with 1 --file ${policy}`, /内容一致/],
    [`policies dry-run ${policy}`, /办理中事项\d+/],
    [`policies publish ${policy}`, /督办规则已发布/],
    [`calendar preview ${year}`, /办理中事项/],
    [`calendar publish ${year} --notice 国办发明电〔2026〕7号`, /2027年工作日历已发布/],
    ['mails --organization 县教育局', /督办提醒/],
    ['mails burden', /县教育局 +2025-1/],
    ['problems', /收件人空缺（\d+）\n[^]+邮件未送达/],
    [
      'problems close assignment.zezhou.县科协.organization.liaison.县科协 --reason 已送纸质文件',
      /已关闭/,
    ],
    ['todo', /截至20\d\d-\d\d-\d\d/],
    ['calendar show 2027', /元旦 01-01、01-02、01-03/],
    ['doctor', /自检一致/],
    ['doctor --last', /自检/],
  ]);
});

it('a plan is amended, concluded, and another one withdrawn', async () => {
  const text = readFileSync(seed, 'utf8');
  const revised = fileOf('调整稿.txt', text.replaceAll('科学家精神进校园行动', '科学家精神进课堂'));
  await expectAll([
    [`amend read zezhou ${revised}`, /已读入调整稿/],
    ['amend show zezhou', /修改 +任务 +zezhou\.t2 .+名称 .+进校园行动 → .+进课堂/],
    ['amend edit zezhou --due zezhou.t4=2026-06-30', /已修改1处/],
    ['amend discard zezhou --reason 有误', /已放弃/],
    [`amend read zezhou ${revised}`, /已读入调整稿/],
    ['amend approve zezhou --reason 同意', /方案已调整/],
    ['conclude zezhou --summary 基本完成 --yes', /方案已总结/],
    [`import ${join(root, 'seeds/tunxi.txt')} --id tunxi`, /已导入/],
    ['adopt tunxi --wait', /已分解完毕/],
    ['withdraw tunxi --reason 另行部署', /方案已终止/],
  ]);
});
