import type { LocalDate } from '#kernel';
import type { Simulation } from '#obligations/rules';
import { type DryRun } from './dry-run.ts';
import { headings, forms, labelOf, obligationKinds } from './labels.ts';
import { heading, joined, plain } from './output.ts';
import { type Column, tableLines } from './table.ts';
import { type World } from './world.ts';

const BUSIEST_DAYS = 5;
const MOST_BURDENED = 10;

/** A dry run for people: what is owed, when it is noticed, whom it burdens. */
export function simulationLines(
  { title, window, result }: DryRun,
  { adoptedOn }: { readonly adoptedOn: LocalDate },
  world: World,
): readonly string[] {
  const { obligations, notices, burden } = result;
  const part = (name: string, lines: readonly string[]): readonly string[] => [
    '',
    heading(world, name),
    ...lines,
  ];
  return [
    heading(world, plain(title)),
    `启动日期${adoptedOn} · 试算${window.from}至${window.to}`,
    ...part(`督办事项（${obligations.length}）`, obligationLines(obligations)),
    ...part(`提醒与督办（${notices.length}）`, monthLines(notices, world)),
    ...(notices.length > 0 ? part('最忙的日子', dayLines(notices, world)) : []),
    ...(burden.length > 0 ? part('收到邮件最多的单位', burdenLines(burden, world)) : []),
  ];
}

function obligationLines(obligations: Simulation['obligations']): readonly string[] {
  const kinds = Object.entries(obligationKinds).map(([kind, label]) => {
    const count = obligations.filter((item) => item.kind === kind).length;
    return count > 0 && `${label} ${count}`;
  });
  const count = (label: string, test: (item: Simulation['obligations'][number]) => boolean) => {
    const found = obligations.filter(test).length;
    return found > 0 && `${label} ${found}`;
  };
  return [
    joined(kinds),
    joined([
      count('启动前已到期，待认定', ({ baselined }) => baselined),
      count('未明确牵头单位', ({ leadless }) => leadless),
      count('时限按方案期末', ({ dueOnDefaulted }) => dueOnDefaulted),
    ]),
  ].filter(Boolean);
}

type Notices = Simulation['notices'];

function monthLines(notices: Notices, world: World): readonly string[] {
  if (notices.length === 0) return ['该时段无需发出提醒。'];
  const months = [...Map.groupBy(notices, ({ on }) => on.slice(0, 7))];
  const columns: Column<(typeof months)[number]>[] = [
    { title: headings.month, of: ([month]) => month },
    ...Object.keys(forms).map((form) => ({
      title: labelOf(forms, form),
      align: 'right' as const,
      of: ([, group]: (typeof months)[number]) =>
        group.filter((notice) => notice.form === form).length || '',
    })),
    { title: headings.total, align: 'right', of: ([, group]) => group.length },
  ];
  return tableLines(months, columns, world);
}

function dayLines(notices: Notices, world: World): readonly string[] {
  const days = [...Map.groupBy(notices, ({ on }) => on)]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, BUSIEST_DAYS);
  return tableLines(
    days,
    [
      { title: headings.on, of: ([on]) => on },
      { title: headings.lines, of: ([, group]) => group.length, align: 'right' },
      {
        title: headings.ofThese,
        of: ([, group]) =>
          Object.entries(Object.groupBy(group, ({ form }) => form))
            .map(([form, found]) => `${labelOf(forms, form)} ${found.length}`)
            .join('、'),
      },
    ],
    world,
  );
}

function burdenLines(burden: Simulation['burden'], world: World): readonly string[] {
  const sum = (months: Simulation['burden']): number =>
    months.reduce((total, { mails }) => total + mails, 0);
  const organizations = [...Map.groupBy(burden, ({ organization }) => organization)]
    .sort(([, a], [, b]) => sum(b) - sum(a))
    .slice(0, MOST_BURDENED);
  const busiest = (months: Simulation['burden']) =>
    months.reduce((most, one) => (one.mails > most.mails ? one : most));
  return tableLines(
    organizations,
    [
      { title: headings.organization, of: ([organization]) => organization, flexible: true },
      { title: headings.mails, of: ([, months]) => sum(months), align: 'right' },
      { title: headings.months, of: ([, months]) => months.length, align: 'right' },
      {
        title: headings.busiestMonth,
        of: ([, months]) => `${busiest(months).month}（${busiest(months).mails}）`,
      },
    ],
    world,
  );
}
