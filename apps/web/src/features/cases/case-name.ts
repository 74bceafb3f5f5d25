import { type CaseRow } from './cases-queries.ts';

/** With its number as printed, where it has one. */
export const caseName = ({ number, title }: Pick<CaseRow, 'number' | 'title'>): string =>
  number === '' || title.startsWith(number) ? title : `${number} ${title}`;
