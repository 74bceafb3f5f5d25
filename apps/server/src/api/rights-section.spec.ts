import { type Right, RIGHTS, type Role, words } from '#contract';
import { expectGeneratedSection } from './generated.fixtures.ts';

const ROLES = Object.keys(words.userRoles) as readonly Role[];

/** Operations that are alike stand in one line, in the order of the table. */
function lines(): readonly string[] {
  const alike = Map.groupBy(Object.entries<Right>(RIGHTS), ([, right]) => JSON.stringify(right));
  return [...alike.values()].map((group) => {
    const names = group.map(([operation]) => `\`${operation}\``).join(' ');
    const [[, right] = ['', RIGHTS.getMe]] = group;
    const cells = [names, ...ROLES.map((role) => mark(right, role)), reachOf(right)];
    return `| ${cells.join(' | ')} |\n`;
  });
}

function mark({ roles, untilAdministrator, drafts }: Right, role: Role): string {
  if (untilAdministrator?.includes(role)) return '○';
  if (roles === 'anybody') return '●';
  if (!roles.includes(role)) return '';
  return drafts && !drafts.includes(role) ? '◐' : '●';
}

function reachOf({ reach, beyond, plans, notWith }: Right): string {
  const how = reach === 'all' ? '' : `, else ${words.rights.beyond[beyond].en}`;
  const not = notWith ? `; not with ${notWith.join(', ')}` : '';
  const which = plans ? `; ${words.rights.plans[plans].en}` : '';
  return `${words.rights.reach[reach].en}${how}${which}${not}`;
}

it('the table of rights in the page on security is the one that the server keeps', () => {
  const head = ['operation', ...ROLES, 'reach'];
  const table = [`| ${head.join(' | ')} |\n`, `|${head.map(() => '---').join('|')}|\n`, ...lines()];
  expectGeneratedSection('docs/SECURITY.md', 'rights', table.join(''));
});
