import { type Command } from 'commander';
import type { OrganizationRow } from '../api.ts';
import { LONG_MS, ServerClient } from '../client.ts';
import { addListImport, type ImportedLine } from '../import-list.ts';
import { headings } from '../labels.ts';
import { option, REGION_LEFT_OUT } from '../options.ts';
import { printJson } from '../output.ts';
import { names } from '../parsers.ts';
import { asking, type AskOptions } from '../server-command.ts';
import { type Column, tableLines } from '../table.ts';
import { addVerb } from '../verb.ts';
import { type Receipt } from '../receipt.ts';
import { type World } from '../world.ts';

const COLUMNS: readonly Column<OrganizationRow>[] = [
  { title: headings.region, of: ({ region }) => region, spare: 1 },
  { title: headings.organization, of: ({ name, depth }) => `${'　'.repeat(depth)}${name}` },
  { title: headings.id, of: ({ organizationId }) => organizationId },
  { title: headings.aliases, of: ({ aliases }) => aliases.join('、'), flexible: true, spare: 2 },
  { title: headings.members, of: ({ members }) => members.join('、'), flexible: true, spare: 3 },
];

export function addOrganizations(program: Command, world: World): void {
  const organizations = asking(program.command('organizations'))
    .summary('单位：列表、登记、导入、移除')
    .description('列出单位，按隶属关系自上而下。')
    .option('--region <编号>', '只看一个地区')
    .addHelpText('after', '\n例：duban organizations --region zezhou')
    .action(async ({ region, ...options }: AskOptions & { readonly region?: string }) => {
      const found = await new ServerClient(options).get('/api/organizations', {
        query: { region },
      });
      if (options.json) printJson(world, found);
      else if (found.rows.length === 0) world.say('暂无单位。');
      else tableLines(found.rows, COLUMNS, world).forEach(world.say);
    });
  addRegister(organizations, world);
  addImport(organizations, world);
  addVerb(organizations, world, {
    name: 'remove',
    summary: '移除单位，其下还有单位时不能移除',
    args: [['ORGANIZATION', '单位编号']],
    example: 'duban organizations remove org-5b8fca59',
    send: (server, { reason }, id) =>
      server.post('/api/organizations/{organizationId}/remove', {
        path: { organizationId: id },
        body: { reason },
      }),
    done: (_options, id) => `单位已移除：${id}`,
  });
}

type Registering = {
  readonly id?: string;
  readonly region?: string;
  readonly parent?: string;
  readonly aliases?: readonly string[];
  readonly members?: readonly string[];
};

const addRegister = (organizations: Command, world: World): Command =>
  addVerb<Registering, Receipt & { readonly organizationId: string }>(organizations, world, {
    name: 'register',
    summary: '登记单位，或修改已登记的',
    description: '登记单位，或修改已登记的。未写的项即为空。',
    args: [['NAME', '单位名称']],
    options: [
      option('--region <编号>', REGION_LEFT_OUT),
      option('--id <编号>', '单位编号，默认按名称找到已登记的'),
      option('--parent <单位>', '上级单位的名称'),
      option('--aliases <名称,名称>', '别名', names),
      option('--members <单位,单位>', '所含单位（统称，如“各镇人民政府”）', names),
    ],
    example: 'duban organizations register 县卫生健康和体育局 --aliases 县卫体局',
    send: (server, { id: organizationId, region, parent, aliases, members, reason }, name) =>
      server.post('/api/organizations', {
        body: { organizationId, region, name, parent, aliases, members, reason },
      }),
    done: (_options, name) => `单位已登记：${name}`,
    tell: ({ organizationId }) => [`单位编号${organizationId}`],
  });

const addImport = (organizations: Command, world: World): void =>
  addListImport(organizations, world, {
    send: (server, body) => server.post('/api/organizations/import', { body, timeoutMs: LONG_MS }),
    description:
      '批量登记单位。首行为表头：编号,地区,单位,上级,别名,成员；编号、地区可缺，多个名称用“、”隔开。',
    example: 'duban organizations import 单位.csv',
    subject: {
      title: headings.organization,
      of: (line: ImportedLine & { name: string }) => line.name,
    },
  });
