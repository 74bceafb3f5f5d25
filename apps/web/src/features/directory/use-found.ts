import { useState } from 'react';

/** Rows in which a text stands, in whichever of their fields; what is typed finds at once. */
export function useFound<Row>(
  rows: readonly Row[] | undefined,
  textOf: (row: Row) => string,
): {
  readonly found: readonly Row[] | undefined;
  readonly text: string;
  readonly find: (text: string) => void;
} {
  const [text, find] = useState('');
  const wanted = text.trim().toLowerCase();
  const found = rows?.filter((row) => textOf(row).toLowerCase().includes(wanted));
  return { found, text, find };
}
