import { words } from '#contract';
import { type LocalDate, withOffset } from '#kernel';
import { type WrittenCell, type WrittenSheet } from '#sheets';
import { type LedgerFilter } from './ledger-where.ts';
import { type LedgerLine } from './ledger.ts';

type Column = {
  readonly head: keyof typeof words.ledgerHeadings;
  readonly width: number;
  readonly of: (line: LedgerLine, ordinal: number) => WrittenCell;
};

const { zh } = words;
const namesOf = (units: LedgerLine['leads']): string =>
  units.map(({ organization }) => organization).join('、');
const dayOf = (day: LocalDate | null | undefined): WrittenCell => (day ? { day } : null);

const COLUMNS: readonly Column[] = [
  { head: 'ordinal', width: 6, of: (_, ordinal) => ordinal },
  { head: 'kind', width: 10, of: ({ kind }) => zh(words.obligationKinds, kind) },
  { head: 'number', width: 12, of: ({ number }) => number },
  { head: 'title', width: 40, of: ({ title }) => title },
  { head: 'plan', width: 30, of: ({ planTitle }) => planTitle },
  { head: 'documentNumber', width: 18, of: ({ documentNumber }) => documentNumber },
  { head: 'leads', width: 18, of: ({ leads }) => namesOf(leads) },
  { head: 'supports', width: 24, of: ({ supports }) => namesOf(supports) },
  { head: 'leader', width: 14, of: ({ leader }) => leader },
  {
    head: 'liaisons',
    width: 12,
    of: ({ liaisons }) => liaisons.map(({ name }) => name).join('、'),
  },
  {
    head: 'phone',
    width: 14,
    of: ({ liaisons }) => liaisons.flatMap(({ phone }) => phone || []).join('、'),
  },
  { head: 'originallyDueOn', width: 12, of: ({ originallyDueOn }) => dayOf(originallyDueOn) },
  { head: 'dueOn', width: 12, of: ({ dueOn }) => dayOf(dueOn) },
  { head: 'workingDaysLeft', width: 10, of: ({ workingDaysLeft }) => workingDaysLeft },
  {
    head: 'percent',
    width: 10,
    of: ({ percent }) => (percent === null ? null : { share: percent / 100 }),
  },
  { head: 'reportedOn', width: 12, of: ({ report }) => dayOf(report?.reportedOn) },
  { head: 'report', width: 40, of: ({ report }) => report?.excerpt ?? null },
  {
    head: 'status',
    width: 12,
    of: ({ status, overdue }) => zh(words.ledgerStates, overdue ? 'overdue' : status),
  },
  { head: 'level', width: 10, of: ({ level }) => (level ? zh(words.levels, level) : null) },
  { head: 'doneOn', width: 12, of: ({ doneOn }) => dayOf(doneOn) },
  { head: 'itemId', width: 20, of: ({ itemId }) => itemId },
];

type About = {
  readonly asked: LedgerFilter;
  readonly planTitle: string | undefined;
  readonly asOf: Parameters<typeof withOffset>[1];
  readonly exportedBy: string;
};

/** The ledger as an office hands it on: its lines, and a sheet that says what they are. */
export function ledgerSheets(lines: readonly LedgerLine[], about: About): readonly WrittenSheet[] {
  const { ledgerSheet: sheet, ledgerHeadings: heads } = words;
  const said: readonly (readonly [string, WrittenCell])[] = [
    [sheet.asOf.zh, withOffset('Asia/Shanghai', about.asOf).slice(0, 16).replace('T', ' ')],
    [sheet.filter.zh, filterText(about)],
    [sheet.total.zh, lines.length],
    [sheet.exportedBy.zh, about.exportedBy],
  ];
  return [
    {
      name: sheet.lines.zh,
      columns: COLUMNS.map(({ head, width }) => ({ head: heads[head].zh, width })),
      rows: lines.map((line, at) => COLUMNS.map(({ of }) => of(line, at + 1))),
    },
    {
      name: sheet.about.zh,
      columns: [
        { head: sheet.file.zh, width: 16 },
        { head: '', width: 80 },
      ],
      rows: said,
    },
  ];
}

/** What was asked for, in words: `方案：…；状态：已逾期`. */
function filterText({ asked, planTitle }: About): string {
  const { ledgerFilters: filters, ledgerHeadings: heads } = words;
  const { organization, role, status, level, dueFrom, dueTo, leader, q, region } = asked;
  const parts: readonly (readonly [string, string | undefined])[] = [
    [heads.plan.zh, planTitle],
    [filters.region.zh, region],
    [filters.organization.zh, organization],
    [filters.role.zh, role && filters[role].zh],
    [heads.status.zh, status && words.ledgerStates[status].zh],
    [heads.level.zh, level && words.levels[level].zh],
    [filters.dueFrom.zh, dueFrom],
    [filters.dueTo.zh, dueTo],
    [heads.leader.zh, leader],
    [filters.q.zh, q],
  ];
  const given = parts.flatMap(([name, value]) => (value ? [`${name}：${value}`] : []));
  return given.join('；') || words.ledgerSheet.none.zh;
}
