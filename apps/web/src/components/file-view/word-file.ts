import { defaultOptions, type HElement, parseAsync, renderDocument } from 'docx-preview';

/**
 * Makes elements as the policy for contents allows: styles by script instead of in the markup. What would load or lead
 * elsewhere is left out.
 */
function element(given: HElement | Node | string): Node {
  if (typeof given === 'string' || given instanceof Node) return defaultOptions.h(given);
  const { style, href: _, children, ...rest } = given;
  if (rest.tagName === 'iframe') return document.createComment('');
  const styles = typeof style === 'object' ? { style } : {};
  const made = defaultOptions.h({ ...rest, ...styles, children: (children ?? []).map(element) });
  if (typeof style === 'string') (made as HTMLElement | SVGElement).style.cssText = style;
  return made;
}

const OPTIONS = {
  h: element,
  renderAltChunks: false,
  ignoreLastRenderedPageBreak: false,
} as const;

/** A Word file as elements, and the styles they want. @throws where it is none */
export async function openWord(
  file: Blob,
): Promise<{ readonly nodes: readonly Node[]; readonly sheets: readonly CSSStyleSheet[] }> {
  const word: unknown = await parseAsync(file, OPTIONS);
  const made = await renderDocument(word, OPTIONS);
  const isStyle = ({ nodeName }: Node): boolean => nodeName === 'STYLE';
  return {
    nodes: made.filter((node) => !isStyle(node)),
    sheets: made.filter(isStyle).map(({ textContent }) => sheetOf(textContent ?? '')),
  };
}

/** A sheet made by script: one within the page would be stopped. */
export function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
