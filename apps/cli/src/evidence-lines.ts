import type { EvidenceRef, TaskDetail } from './api.ts';
import { headings } from './labels.ts';
import { type Column, tableLines } from './table.ts';
import { type World } from './world.ts';

/** A file that was handed in with a report or a claim. */
export type EvidenceShown = Pick<EvidenceRef, 'sha256' | 'name' | 'size'> & {
  readonly organization: string;
};

/** Each file once, in the order in which they were handed in. */
export function evidenceIn({
  reports,
  claims,
}: {
  readonly reports: readonly TaskDetail['reports'][number][];
  readonly claims: readonly TaskDetail['claims'][number][];
}): readonly EvidenceShown[] {
  const files = [...reports, ...claims].flatMap(({ organization, evidence = [] }) =>
    evidence.map((one) => ({ ...one, organization })),
  );
  return [...new Map(files.map((one) => [`${one.sha256} ${one.name}`, one])).values()];
}

const COLUMNS: readonly Column<EvidenceShown>[] = [
  { title: headings.evidence, of: ({ name }) => name, flexible: true },
  { title: headings.organization, of: ({ organization }) => organization, flexible: true },
  { title: headings.size, of: ({ size }) => sizeText(size), align: 'right' },
  { title: headings.id, of: ({ sha256 }) => sha256.slice(0, 8) },
];

/** 1.5 MB, 20 KB. */
const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

export function evidenceLines(task: TaskDetail, world: World): readonly string[] {
  const files = evidenceIn(task);
  if (files.length === 0) return [];
  return ['', ...tableLines(files, COLUMNS, world), `下载：duban evidence get ${task.taskId} 名称`];
}
