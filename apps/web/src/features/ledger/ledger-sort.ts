type By = 'ascending' | 'descending' | 'none';

const keysOf = (sort: string | undefined): readonly string[] => sort?.split(',') ?? ['order'];
const nameOf = (key: string): string => key.replace('-', '');

/** How a list is sorted by one of its columns. */
export function sortedBy(sort: string | undefined, name: string): By {
  const key = keysOf(sort).find((one) => nameOf(one) === name);
  if (key === undefined) return 'none';
  return key.startsWith('-') ? 'descending' : 'ascending';
}

/**
 * The sorting after a head was pressed: by this column, the other way round where it was sorted by it already.
 * @param second beside what it is sorted by
 * @returns undefined: as the document runs
 */
export function sortWith(
  sort: string | undefined,
  name: string,
  second: boolean,
): string | undefined {
  const key = sortedBy(sort, name) === 'ascending' ? `-${name}` : name;
  const others = second ? keysOf(sort).filter((one) => nameOf(one) !== name) : [];
  const next = [...others.filter((one) => one !== 'order').slice(0, 1), key].join(',');
  return next === 'order' ? undefined : next;
}
