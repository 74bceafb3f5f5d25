import { type Command } from 'commander';
import { type Right, RIGHTS, words } from '#contract';
import { headings } from '../labels.ts';
import { type JsonOption, printJson } from '../output.ts';
import { type Column, tableLines } from '../table.ts';
import { type World } from '../world.ts';

type Row = Right & { readonly operation: string };

const { rights } = words;

const rolesOf = ({ roles, untilAdministrator = [] }: Row): string =>
  roles === 'anybody'
    ? rights.anybody.zh
    : [
        ...roles.map((role) => words.userRoles[role].zh),
        ...untilAdministrator.map((role) => `${words.userRoles[role].zh}${rights.until.zh}`),
      ].join('、');

const reachOf = ({ reach, plans }: Row): string =>
  plans ? `${rights.reach[reach].zh}，${rights.plans[plans].zh}` : rights.reach[reach].zh;

const COLUMNS: readonly Column<Row>[] = [
  { title: headings.operation, of: ({ operation }) => operation },
  { title: headings.personRole, of: rolesOf, flexible: 'wraps' },
  { title: headings.reach, of: reachOf },
  { title: headings.beyond, of: ({ beyond }) => rights.beyond[beyond].zh },
];

/** The table of rights, as the server keeps it. Needs no server. */
export function addRights(program: Command, world: World): void {
  program
    .command('rights')
    .summary('权限表：谁能办理什么，范围多大')
    .description('列出每项操作由哪些角色办理、范围多大、超出范围时如何答复。')
    .option('--json', '只输出一个 JSON 文档')
    .addHelpText('after', '\n例：duban rights')
    .action(({ json }: JsonOption) => {
      const rows = Object.entries(RIGHTS).map(([operation, right]): Row => {
        return { operation, ...right };
      });
      if (json) printJson(world, rows);
      else tableLines(rows, COLUMNS, world).forEach(world.say);
    });
}
