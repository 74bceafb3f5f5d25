import { type Command } from 'commander';
import type { UserRow } from '../api.ts';
import { headings, labelOf, userRoles } from '../labels.ts';
import { listing, type ListOptions, showList } from '../listing.ts';
import { needed, neededChoices, option, several } from '../options.ts';
import { type Column } from '../table.ts';
import { addVerb } from '../verb.ts';
import { type Receipt } from '../receipt.ts';
import { type World } from '../world.ts';

const COLUMNS: readonly Column<UserRow>[] = [
  { title: headings.id, of: ({ userId }) => userId },
  { title: headings.personName, of: ({ name }) => name },
  {
    title: headings.personRole,
    of: ({ roles }) => roles.map((role) => labelOf(userRoles, role)).join('、'),
  },
  { title: headings.region, of: ({ region }) => region ?? '全部' },
  { title: headings.organization, of: ({ organization }) => organization ?? '全部' },
  { title: headings.plan, of: ({ plans }) => plans?.join('、') ?? '全部' },
  {
    title: headings.state,
    of: ({ disabled, waiting }) => (disabled ? '停用' : waiting ? '待确认' : ''),
  },
];

type Scope = {
  readonly region?: string;
  readonly organization?: string;
  readonly plan?: readonly string[];
};
type Registering = Scope & {
  readonly name: string;
  readonly email: string;
  readonly role: readonly (keyof typeof userRoles)[];
};
type Sent = Receipt & { readonly address: string };
type Given = Receipt & { readonly waiting: boolean; readonly sent: boolean };

const plansNamed = () =>
  several('--plan <编号>', '只限这份方案，可给多个，默认为所有方案；限督查室、签发领导、查阅人员');
const USER = ['USER', '用户编号'] as const;
const tell = ({ waiting, sent }: Given): readonly string[] => [
  waiting
    ? '须由登记人以外的另一人确认：duban users confirm'
    : sent
      ? '设置密码的链接已发到其工作邮箱'
      : '邮件未发出，可重发：duban users enrol',
];

export function addUsers(program: Command, world: World): void {
  const users = listing(program.command('users'))
    .summary('用户：列表、登记、确认、更改范围、重发链接、停用、恢复登录')
    .description('列出用户。')
    .addHelpText('after', '\n例：duban users')
    .action((options: ListOptions) =>
      showList(
        world,
        {
          ask: (server, page) => server.get('/api/users', { query: page }),
          columns: COLUMNS,
          empty: '暂无用户。',
        },
        options,
      ),
    );
  addRegistration(users, world);
  addStanding(users, world);
  addRecovery(users, world);
}

function addRegistration(users: Command, world: World): void {
  addVerb<Registering, Given>(users, world, {
    name: 'register',
    summary: '登记用户，发出设置密码的链接',
    description:
      '登记用户，向其工作邮箱发送设置密码的链接。系统管理员、签发领导、审计人员须经另一人确认。',
    args: [['USER', '用户编号：小写字母、数字和连字符']],
    options: [
      needed('--name <姓名>', '姓名'),
      needed('--email <邮箱>', '工作邮箱，设置密码的链接只发到这里'),
      neededChoices('--role <角色>', '角色，可给多个', userRoles),
      option('--region <编号>', '所属地区，默认为所有地区；联络员默认为已有的唯一地区'),
      option('--organization <单位>', '所属单位及其下级，默认为所有单位；联络员必填'),
      plansNamed(),
    ],
    example:
      'duban users register li-jing --name 李静 --role 联络员 --region zezhou --organization 县教育局 --email li@edu.example',
    send: (server, { name, role, region, organization, plan, email, reason }, userId) =>
      server.post('/api/users', {
        body: { userId, name, roles: role, region, organization, plans: plan, email, reason },
      }),
    done: (_options, userId) => `用户已登记：${userId}`,
    tell,
  });
  addVerb<object, Given>(users, world, {
    name: 'confirm',
    summary: '确认他人登记的系统管理员、签发领导或审计人员',
    args: [USER],
    example: 'duban users confirm ling-yun',
    send: (server, { reason }, user) =>
      server.post('/api/users/{userId}/confirm', { path: { userId: user }, body: { reason } }),
    done: (_options, user) => `用户已确认：${user}`,
    tell,
  });
}

/** Past the server, by whoever has the data folder in hand. */
function addRecovery(users: Command, world: World): void {
  users
    .command('recover <用户编号>')
    .summary('在服务器上恢复一个账号的登录')
    .description(
      '在服务器上、以服务的账号和设置执行：原有密码、登录设备、登录令牌和动态口令一并作废，显示一次性代码，' +
        '凭此重新设置密码（duban enrol）。须先停止督办服务（用 KURRENTDB_URL 的不必）。记入办理记录。',
    )
    .addOption(option('--data <文件夹>', '数据文件夹，默认同服务的设置（DUBAN_DATA）'))
    .addHelpText('after', '\n例：duban users recover office --data /srv/duban')
    .action(async (userId: string, { data }: { readonly data?: string }) => {
      const { recoverUser } = await import('../recover-user.ts');
      const { code, expiresAt } = await recoverUser(userId, data);
      world.say(`一次性代码：${code}`);
      world.tell(
        `${expiresAt.slice(0, 10)}前有效，只能使用一次；原有密码、登录令牌和动态口令已作废。`,
      );
    });
}

/** What is done with a user who is there. */
function addStanding(users: Command, world: World): void {
  addVerb<object, Sent>(users, world, {
    name: 'enrol',
    summary: '重发设置密码的链接，原密码仍有效',
    args: [USER],
    example: 'duban users enrol li-jing',
    send: (server, _options, user) =>
      server.post('/api/users/{userId}/enrolment', { path: { userId: user } }),
    done: (_options, user) => `设置密码的链接已发出：${user}`,
    tell: ({ address }) => [`工作邮箱 ${address}`],
  });
  addVerb<{ readonly email: string }, Given>(users, world, {
    name: 'address',
    summary: '更改用户的工作邮箱，原邮箱收到告知',
    args: [USER],
    options: [needed('--email <邮箱>', '新的工作邮箱')],
    example: 'duban users address li-jing --email li@edu.example',
    send: (server, { email, reason }, user) =>
      server.put('/api/users/{userId}/address', {
        path: { userId: user },
        body: { email, reason },
      }),
    done: (_options, user) => `工作邮箱已更改：${user}`,
    tell: ({ sent }) => (sent ? ['设置密码的链接已发到新邮箱'] : []),
  });
  addVerb<Scope>(users, world, {
    name: 'scope',
    summary: '更改用户的范围：地区、单位、方案，未给的即为不限',
    description:
      '更改用户的范围，未给的即为不限。系统管理员、签发领导、审计人员更改后须经另一人再确认。',
    args: [USER],
    options: [
      option('--region <编号>', '所属地区，默认为所有地区'),
      option('--organization <单位>', '所属单位及其下级，默认为所有单位'),
      plansNamed(),
    ],
    example: 'duban users scope wang-yan --region zezhou --plan zezhou',
    send: (server, { region, organization, plan, reason }, user) =>
      server.put('/api/users/{userId}/scope', {
        path: { userId: user },
        body: { region, organization, plans: plan, reason },
      }),
    done: (_options, user) => `范围已更改：${user}`,
  });
  addVerb(users, world, {
    name: 'disable',
    summary: '停用用户，随即不能登录',
    args: [USER],
    example: 'duban users disable li-jing',
    send: (server, { reason }, user) =>
      server.delete('/api/users/{userId}', { path: { userId: user }, body: { reason } }),
    done: (_options, user) => `用户已停用：${user}`,
  });
}
