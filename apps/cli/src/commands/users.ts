import { type Command } from 'commander';
import type { UserRow } from '../api.ts';
import { headings, labelOf, userRoles } from '../labels.ts';
import { listing, type ListOptions, showList } from '../listing.ts';
import { needed, neededChoice, option } from '../options.ts';
import { type Column } from '../table.ts';
import { addVerb } from '../verb.ts';
import { type Receipt } from '../receipt.ts';
import { type World } from '../world.ts';

const COLUMNS: readonly Column<UserRow>[] = [
  { title: headings.id, of: ({ userId }) => userId },
  { title: headings.personName, of: ({ name }) => name },
  { title: headings.personRole, of: ({ role }) => labelOf(userRoles, role) },
  { title: headings.region, of: ({ region }) => region ?? '全部' },
  { title: headings.organization, of: ({ organization }) => organization ?? '全部' },
  { title: headings.status, of: ({ disabled }) => (disabled ? '停用' : '') },
];

type Registering = {
  readonly name: string;
  readonly role: keyof typeof userRoles;
  readonly region?: string;
  readonly organization?: string;
};
type Given = Receipt & { readonly token: string };

const USER = ['USER', '用户编号'] as const;
const tell = ({ token }: Given): readonly string[] => [`登录令牌（只显示这一次） ${token}`];

export function addUsers(program: Command, world: World): void {
  const users = listing(program.command('users'))
    .summary('用户：列表、登记、换令牌、停用')
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
  addVerb<Registering, Given>(users, world, {
    name: 'register',
    summary: '登记用户，给出登录令牌',
    description: '登记用户。登录令牌只显示这一次。',
    args: [['USER', '用户编号：小写字母、数字和连字符']],
    options: [
      needed('--name <姓名>', '姓名'),
      neededChoice('--role <角色>', '角色', userRoles),
      option('--region <编号>', '所属地区，默认为所有地区；联络员默认为已有的唯一地区'),
      option('--organization <单位>', '所属单位，默认为所有单位；联络员必填'),
    ],
    example:
      'duban users register li-jing --name 李静 --role 联络员 --region zezhou --organization 县教育局',
    send: (server, { name, role, region, organization, reason }, userId) =>
      server.post('/api/users', { body: { userId, name, role, region, organization, reason } }),
    done: (_options, userId) => `用户已登记：${userId}`,
    tell,
  });
  addVerb<object, Given>(users, world, {
    name: 'token',
    summary: '换发登录令牌，旧的随即失效',
    args: [USER],
    example: 'duban users token li-jing',
    send: (server, { reason }, user) =>
      server.post('/api/users/{userId}/token', { path: { userId: user }, body: { reason } }),
    done: (_options, user) => `令牌已换发：${user}`,
    tell,
  });
  addVerb(users, world, {
    name: 'disable',
    summary: '停用用户，令牌随即失效',
    args: [USER],
    example: 'duban users disable li-jing',
    send: (server, { reason }, user) =>
      server.delete('/api/users/{userId}', { path: { userId: user }, body: { reason } }),
    done: (_options, user) => `用户已停用：${user}`,
  });
}
