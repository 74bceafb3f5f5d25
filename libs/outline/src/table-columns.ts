import { topicOf, type LabelTopic } from './labels.ts';
import { normalise, squeeze } from './normalise.ts';

/** What a column of a table holds. text: whatever else belongs to the item. */
export type Column = 'number' | 'group' | 'item' | 'text' | LabelTopic;

const NUMBER = /^(?:序号|编号|序|号|№|no\.?)$/i;
const GROUP = /类别|分类|类型|领域|板块|大类/;
const ITEM = /任务|事项|实事|举措|措施|内容|项目|工作|问题|要求|清单/;
const NO_ITEM = /目标|指标|标准|进展|备注/;

function columnOf(header: string): Column {
  const words = squeeze(normalise(header)).replace(/（[^（）]*）/g, '');
  if (NUMBER.test(words)) return 'number';
  const topic = topicOf(words);
  if (topic) return topic;
  if (GROUP.test(words)) return 'group';
  return ITEM.test(words) && !NO_ITEM.test(words) ? 'item' : 'text';
}

const isTopic = (column: Column): column is LabelTopic =>
  column !== 'number' && column !== 'group' && column !== 'item' && column !== 'text';

const LONGEST_HEADER = 20;

const isProse = (cell: string): boolean => cell.length > LONGEST_HEADER || /[。；]/.test(cell);

/**
 * The columns of a table that shares out work: its header names what is to be done, and who does it or by when.
 * Null for any other row of cells.
 */
export function columnsOf(header: readonly string[]): readonly Column[] | null {
  if (header.length < 2 || header.some(isProse)) return null;
  const columns = header.map(columnOf);
  return columns.includes('item') && columns.some(isTopic) ? columns : null;
}

/** Nothing but further headers: at least one says who or by when, and some cells are merged with those above. */
export function isSecondHeader(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell !== '').map(columnOf);
  return said.length < cells.length && said.some(isTopic) && !said.includes('text');
}

/**
 * Of several columns that could hold the items those before the last are merged over their rows where they are
 * blank or repeat themselves: they group what the next one lists.
 * @param rows the words of the cells, the header left out
 */
export function withGroups(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): readonly Column[] {
  const items = columns.flatMap((column, at) => (column === 'item' ? [at] : []));
  const merged = (at: number): boolean =>
    rows.some((row, index) => index > 0 && (row[at] === '' || row[at] === rows[index - 1]?.[at]));
  const main = items.find((at, index) => index === items.length - 1 || !merged(at));
  return columns.map((column, at) => {
    if (column !== 'item' || at === main) return column;
    return main !== undefined && at < main ? 'group' : 'text';
  });
}
