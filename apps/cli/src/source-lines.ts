import type { Answer } from './api.ts';
import { headings, itemKinds, labelOf } from './labels.ts';
import { heading, joined, plain } from './output.ts';
import { placeWords } from './place-words.ts';
import { type Column, tableLines } from './table.ts';
import { type World } from './world.ts';

export type SourceDetail = Answer<'/api/plans/{planId}/source'>;
type Item = SourceDetail['items'][number];

const COLUMNS: readonly Column<Item>[] = [
  { title: headings.id, of: ({ id }) => id },
  { title: headings.kind, of: ({ kind }) => labelOf(itemKinds, kind) },
  { title: headings.name, of: ({ title }) => title, flexible: true },
  { title: headings.place, of: (item) => placeWords(item) ?? '' },
];

/** The document of a plan, and where in it each item stands. */
export function sourceLines(source: SourceDetail, world: World): readonly string[] {
  const { name, sha256, size, versions, items, text } = source;
  const kept = size === null ? '只保存了文字' : `${size}字节`;
  const others = versions.filter((one) => one.sha256 !== sha256);
  return [
    heading(world, plain(name)),
    joined([kept, `文字${text.length}字`, `SHA-256 ${sha256.slice(0, 16)}…`]),
    ...others.map((one) => `另有：${plain(one.name)}（SHA-256 ${one.sha256}）`),
    ...(items.length > 0 ? ['', ...tableLines(items, COLUMNS, world)] : []),
  ];
}
