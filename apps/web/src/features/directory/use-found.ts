import { useEffect, useState } from 'react';
import { type Paged } from '../../api/use-paged.ts';

type Read<Row> = Pick<Paged<Row>, 'rows'> & Partial<Pick<Paged<Row>, 'more' | 'isReading'>>;

/** Rows in which a text stands, in whichever of their fields; what is typed finds at once, and reads on to the end of the list. */
export function useFound<Row>(
  { rows, more, isReading = false }: Read<Row>,
  textOf: (row: Row) => string,
): {
  readonly found: readonly Row[] | undefined;
  readonly text: string;
  readonly find: (text: string) => void;
} {
  const [text, find] = useState('');
  const wanted = text.trim().toLowerCase();
  const isShort = wanted !== '' && more !== undefined && !isReading;
  useEffect(() => {
    if (isShort) more();
  }, [isShort, more]);
  const found = rows?.filter((row) => textOf(row).toLowerCase().includes(wanted));
  return { found, text, find };
}
