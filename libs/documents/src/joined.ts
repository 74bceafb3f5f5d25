const LONGEST_NAME = 20;
const isName = (text: string): boolean =>
  text.length <= LONGEST_NAME && /^[^\d，。；：、,;:.()（）]+$/.test(text);

/** Lines of a cell that each hold a name are a list of names. */
export function joined(above: string, below: string): string {
  const last = above.slice(Math.max(above.lastIndexOf('、'), above.lastIndexOf('\n')) + 1);
  return above + (isName(last) && isName(below) ? '、' : ' ') + below;
}
