import { useEffect } from 'react';
import { scrollWithin } from '../scroll-within.ts';
import { type Marked } from './passages.ts';

/** Where marks stand: an element, or the shadow in it. */
export type MarkRoot = HTMLElement | ShadowRoot;

const MARK = '[data-items]';
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

/**
 * Links marks in a file, `data-items` with the ids of what was read there, to the other side: pointer and focus light it,
 * a click or Enter opens it, arrows go from mark to mark. A side that has the focus does not scroll by itself.
 * @param root undefined: not shown yet
 */
export function useMarks(root: MarkRoot | undefined, marked: Marked | undefined): void {
  const { light, open, shown = null, at = null, sought, passages } = marked ?? {};
  useEffect(() => {
    if (!root || !light || !open) return undefined;
    const [first] = marksIn(root);
    first?.setAttribute('tabindex', '0');
    return listening(root, light, open);
  }, [root, light, open, passages]);
  useEffect(() => {
    if (!root) return;
    for (const mark of marksIn(root)) mark.toggleAttribute('data-lit', isOf(mark, shown));
  }, [root, shown, passages]);
  useEffect(() => {
    if (!root || at === null || root.contains(focusedIn(root))) return;
    scrollTo(marksIn(root).find((mark) => isOf(mark, at)));
    // Only when another item is opened: what comes must not move anything.
  }, [root, at]);
  useEffect(() => {
    if (!root || !sought) return;
    const starts = marksIn(root, '[data-start]');
    scrollTo(starts.findLast((mark) => Number(mark.getAttribute('data-start')) <= sought.offset));
  }, [root, sought]);
}

const marksIn = (root: MarkRoot, which = MARK): Element[] => [...root.querySelectorAll(which)];

const itemsOf = (mark: Element): readonly string[] =>
  mark.getAttribute('data-items')?.split(' ') ?? [];

const isOf = (mark: Element, id: string | null): boolean =>
  id !== null && itemsOf(mark).includes(id);

const scrollTo = (element: Element | undefined): void => {
  if (element) scrollWithin(element);
};

const focusedIn = (root: MarkRoot): Element | null =>
  root instanceof ShadowRoot ? root.activeElement : document.activeElement;

function listening(root: MarkRoot, light: Marked['light'], open: Marked['open']): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const host = root instanceof ShadowRoot ? root.host : root;
  const onMark = (type: 'mouseover' | 'click' | 'focusin', act: (mark: Element | null) => void) =>
    root.addEventListener(type, ({ target }) => act(markOf(target)), { signal });
  onMark('mouseover', (mark) => light(mark ? (itemsOf(mark)[0] ?? null) : null));
  onMark('click', (mark) => mark && openOf(mark, open));
  onMark('focusin', (mark) => {
    if (!mark) return;
    for (const other of marksIn(root, `${MARK}[tabindex="0"]`))
      other.setAttribute('tabindex', '-1');
    mark.setAttribute('tabindex', '0');
    light(itemsOf(mark)[0] ?? null);
  });
  // Before the pages hear of it, so that what is pointed at next stays lit.
  const onOut = ({ relatedTarget }: MouseEvent): void => {
    if (!(relatedTarget instanceof Node && host.contains(relatedTarget))) light(null);
  };
  host.addEventListener('mouseout', (event) => onOut(event as MouseEvent), { signal });
  host.addEventListener('focusout', () => light(null), { signal });
  root.addEventListener('keydown', (event) => onKey(root, event as KeyboardEvent, open), {
    signal,
  });
  return () => ended.abort();
}

const markOf = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest(MARK) : null;

function openOf(mark: Element, open: Marked['open']): void {
  const [id] = itemsOf(mark);
  if (id !== undefined) open(id);
}

function onKey(root: MarkRoot, event: KeyboardEvent, open: Marked['open']): void {
  const { target, code, ctrlKey, altKey, metaKey } = event;
  const mark = markOf(target);
  if (!mark || ctrlKey || altKey || metaKey) return;
  if (code === 'Enter' || code === 'Space') {
    event.preventDefault();
    openOf(mark, open);
    return;
  }
  const step = STEPS[code];
  if (step === undefined) return;
  event.preventDefault();
  const marks = marksIn(root);
  const next = marks[marks.indexOf(mark) + step];
  if (!(next instanceof HTMLElement || next instanceof SVGElement)) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}
