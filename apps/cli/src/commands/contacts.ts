import { type Command } from 'commander';
import type { Answer, ContactRow } from '../api.ts';
import { LONG_MS } from '../client.ts';
import type { LocalDate } from '#kernel';
import { addListImport, type ImportedLine } from '../import-list.ts';
import { headings, contactRoles, labelOf } from '../labels.ts';
import { listing, type ListOptions, showList } from '../listing.ts';
import { needed, option, REGION_LEFT_OUT } from '../options.ts';
import { date, names } from '../parsers.ts';
import { type Column, tableLines } from '../table.ts';
import { addQuery, addVerb } from '../verb.ts';
import { type World } from '../world.ts';

type Options = ListOptions & { readonly region?: string; readonly organization?: string };

const COLUMNS: readonly Column<ContactRow>[] = [
  { title: headings.id, of: ({ contactId }) => contactId },
  { title: headings.region, of: ({ region }) => region, spare: 3 },
  { title: headings.organization, of: ({ organization }) => organization, flexible: true },
  { title: headings.personName, of: ({ name }) => name },
  {
    title: headings.personRole,
    of: ({ roles }) => roles.map((role) => labelOf(contactRoles, role)).join('、'),
  },
  { title: headings.email, of: ({ email }) => email, spare: 1 },
  { title: headings.phone, of: ({ phone }) => phone, spare: 2 },
  {
    title: headings.deputy,
    of: ({ deputies }) =>
      deputies
        .map(({ deputyId, deputy, from, to }) => `${deputy ?? deputyId}（${from}至${to}）`)
        .join('、'),
    flexible: true,
    spare: 4,
  },
];

const CONTACT = ['CONTACT', '联系人编号'] as const;
const region = () => option('--region <编号>', '只看一个地区');

export function addContacts(program: Command, world: World): void {
  const contacts = listing(program.command('contacts'))
    .summary('联系人：列表、登记、导入、代理、交接、移除')
    .description('列出联系人；联络员只看到本单位。')
    .addOption(region())
    .option('--organization <单位>', '只看一个单位')
    .addHelpText('after', '\n例：duban contacts --organization 县教育局')
    .action(({ region: where, organization, ...options }: Options) => {
      return showList(
        world,
        {
          ask: (server, page) =>
            server.get('/api/contacts', { query: { region: where, organization, ...page } }),
          columns: COLUMNS,
          empty: '暂无联系人。',
        },
        options,
      );
    });
  addGaps(contacts, world);
  addRegister(contacts, world);
  addImport(contacts, world);
  addDeputies(contacts, world);
  addLeaving(contacts, world);
}

type Gap = Answer<'/api/contacts/gaps'>['rows'][number];

const addGaps = (contacts: Command, world: World): Command =>
  addQuery<Answer<'/api/contacts/gaps'>, { readonly region?: string }>(contacts, world, {
    name: 'gaps',
    summary: '未登记联络员的单位',
    options: [region()],
    example: 'duban contacts gaps',
    ask: (server, { region: where }) =>
      server.get('/api/contacts/gaps', { query: { region: where } }),
    lines: ({ rows }) =>
      rows.length === 0 ? ['各单位联络员均已登记。'] : tableLines(rows, GAPS, world),
  });

const GAPS: readonly Column<Gap>[] = [
  { title: headings.region, of: ({ region: where }) => where },
  { title: headings.organization, of: ({ name }) => name },
  { title: headings.organizationId, of: ({ organizationId }) => organizationId },
];

type Registering = {
  readonly region?: string;
  readonly organization: string;
  readonly name: string;
  readonly email: string;
  readonly phone?: string;
  readonly roles: readonly string[];
};

const addRegister = (contacts: Command, world: World): Command =>
  addVerb<Registering>(contacts, world, {
    name: 'register',
    summary: '登记联系人，或修改已登记的',
    args: [CONTACT],
    options: [
      option('--region <编号>', REGION_LEFT_OUT),
      needed('--organization <单位>', '单位名称，与方案中一致'),
      needed('--name <姓名>', '姓名'),
      needed('--email <邮箱>', '邮箱'),
      option('--phone <号码>', '电话；督办单位联络员的印在邮件落款处'),
      needed('--roles <角色,角色>', Object.values(contactRoles).join('、'), names),
    ],
    example:
      'duban contacts register zezhou-jy-1 --organization 县教育局 --name 陈永平 --email chen@jyj.example --roles 联络员',
    send: (server, { region: where, organization, name, email, phone, roles, reason }, contact) =>
      server.put('/api/contacts/{contactId}', {
        path: { contactId: contact },
        body: { region: where, organization, name, email, phone, roles, reason },
      }),
    done: (_options, contact) => `联系人已登记：${contact}`,
  });

const addImport = (contacts: Command, world: World): void =>
  addListImport(contacts, world, {
    send: (server, body) => server.post('/api/contacts/import', { body, timeoutMs: LONG_MS }),
    description:
      '批量登记联系人。首行为表头：编号,地区,单位,姓名,邮箱,电话,角色（地区、电话可缺，一人多个角色用“、”隔开）。',
    example: 'duban contacts import 联系人.xlsx',
    subject: {
      title: headings.id,
      of: (line: ImportedLine & { contactId: string }) => line.contactId,
    },
  });

type Deputyship = { readonly deputy: string; readonly from: LocalDate; readonly to: LocalDate };

function addDeputies(contacts: Command, world: World): void {
  addVerb<Deputyship>(contacts, world, {
    name: 'deputy',
    summary: '指定代理人，期间内由其代收',
    args: [CONTACT],
    options: [
      needed('--deputy <编号>', '代理人的联系人编号（同一地区）'),
      needed('--from <日期>', '第一天', date),
      needed('--to <日期>', '最后一天', date),
    ],
    example:
      'duban contacts deputy zezhou-jy-1 --deputy zezhou-jy-2 --from 2026-01-05 --to 2026-01-16',
    send: (server, { deputy: deputyId, from, to, reason }, contact) =>
      server.post('/api/contacts/{contactId}/deputies', {
        path: { contactId: contact },
        body: { deputyId, from, to, reason },
      }),
    done: ({ deputy: deputyId, from, to }, contact) =>
      `${from}至${to}由${deputyId}代理：${contact}`,
  });
  addVerb<{ readonly from: LocalDate }>(contacts, world, {
    name: 'deputy-end',
    summary: '提前结束代理',
    args: [CONTACT],
    options: [needed('--from <日期>', '要结束的那次代理的第一天', date)],
    example: 'duban contacts deputy-end zezhou-jy-1 --from 2026-01-05',
    send: (server, { from, reason }, contact) =>
      server.post('/api/contacts/{contactId}/deputies/end', {
        path: { contactId: contact },
        body: { from, reason },
      }),
    done: (_options, contact) => `代理已结束：${contact}`,
  });
}

function addLeaving(contacts: Command, world: World): void {
  addVerb<{ readonly successor: string; readonly on?: LocalDate }>(contacts, world, {
    name: 'handover',
    summary: '离任交接',
    description: '离任交接：接任人即日起承担其角色；已送达的邮件不再重发。接任人须先登记。',
    args: [CONTACT],
    options: [
      needed('--successor <编号>', '接任人的联系人编号（同一单位）'),
      option('--on <日期>', '离任日期，默认为今天，不能晚于今天', date),
    ],
    example: 'duban contacts handover zezhou-jy-1 --successor zezhou-jy-3',
    send: (server, { successor: to, on, reason }, contact) =>
      server.post('/api/contacts/{contactId}/handover', {
        path: { contactId: contact },
        body: { to, on, reason },
      }),
    done: ({ successor }, contact) => `已交接给${successor}：${contact}`,
  });
  addVerb(contacts, world, {
    name: 'remove',
    summary: '移除联系人',
    args: [CONTACT],
    example: 'duban contacts remove zezhou-jy-1',
    send: (server, { reason }, contact) =>
      server.delete('/api/contacts/{contactId}', {
        path: { contactId: contact },
        body: { reason },
      }),
    done: (_options, contact) => `联系人已移除：${contact}`,
  });
}
