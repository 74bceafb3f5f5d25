import { type ReactElement, useEffect, useState } from 'react';
import { passagesOfParagraphs } from './paragraphs.ts';
import { type Marked } from './passages.ts';
import { useMarks } from './use-marks.ts';
import { type ViewProps } from './view-props.ts';
import { openWord, sheetOf } from './word-file.ts';
import paper from './word-paper.css?inline';
import css from './file-view.module.css';

/** A Word file as it is printed, in a shadow of its own: neither its styles nor ours reach the other. */
export function WordView({ file, marked, onFailed }: ViewProps): ReactElement {
  const [host, setHost] = useState<HTMLDivElement | null>(null);
  const [shown, setShown] = useState<ShadowRoot>();
  const [linked, setLinked] = useState<ShadowRoot>();
  useEffect(() => {
    if (!host) return undefined;
    let isThere = true;
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    openWord(file).then(({ nodes, sheets }) => {
      if (!isThere) return;
      root.adoptedStyleSheets = [...sheets, sheetOf(paper)];
      root.replaceChildren(...nodes);
      setShown(root);
    }, onFailed);
    return () => {
      isThere = false;
    };
  }, [file, host, onFailed]);
  useEffect(() => (shown ? fitted(shown) : undefined), [shown]);
  const { passages, labelOf } = marked ?? {};
  useEffect(() => {
    if (!shown || !passages || !labelOf) return;
    mark(shown, passages, labelOf);
    setLinked(shown);
    // What items are called is read out only; new names need no new marks.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [shown, passages]);
  useMarks(linked, marked);
  return <div ref={setHost} className={css.word} aria-busy={!shown} />;
}

/** As wide as there is room, never wider than it is. */
function fitted(root: ShadowRoot): () => void {
  const wrapper = root.querySelector<HTMLElement>('.docx-wrapper');
  const natural = Math.max(...widthsIn(root));
  const fit = (): void => {
    const scale = Math.min(1, root.host.clientWidth / natural);
    wrapper?.style.setProperty('zoom', String(scale));
  };
  const observer = new ResizeObserver(fit);
  observer.observe(root.host);
  return () => observer.disconnect();
}

const widthsIn = (root: ShadowRoot): readonly number[] =>
  [...root.querySelectorAll<HTMLElement>('section')].map(({ offsetWidth }) => offsetWidth);

/** Its paragraphs say which items were read from them. */
function mark(root: ShadowRoot, passages: Marked['passages'], labelOf: Marked['labelOf']): void {
  const all = [...root.querySelectorAll<HTMLElement>('section p')].filter(
    (paragraph) => !paragraph.closest('header, footer'),
  );
  const texts = all.map(({ textContent }) => textContent);
  const found = passagesOfParagraphs(texts, passages);
  for (const [at, paragraph] of all.entries()) {
    const passage = passages[found[at] ?? -1];
    if (!passage) continue;
    const { start, items } = passage;
    paragraph.dataset.start = String(start);
    const [item] = items;
    if (item === undefined) continue;
    paragraph.dataset.items = items.join(' ');
    paragraph.tabIndex = -1;
    paragraph.setAttribute('role', 'button');
    paragraph.setAttribute('aria-description', labelOf(item));
  }
}
