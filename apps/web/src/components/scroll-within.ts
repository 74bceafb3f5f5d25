/** So often: what is far away is laid out only when it comes near, and then stands elsewhere. */
const TIMES = 4;

/** Scrolls the box around an element so that it stands in its middle; the page itself stays, unless it is what scrolls. */
export function scrollWithin(element: Element | null, times = TIMES): void {
  if (!element) return;
  const box = boxOf(element);
  if (!box) {
    element.scrollIntoView({ block: 'center' });
    return;
  }
  const [own, around] = [element.getBoundingClientRect(), box.getBoundingClientRect()];
  const isTall = own.height > around.height;
  const wanted = isTall ? around.top : around.top + (around.height - own.height) / 2;
  box.scrollTop += own.top - wanted;
  if (times > 1) requestAnimationFrame(() => scrollWithin(element, times - 1));
}

/** What scrolls around it; undefined: the page. */
function boxOf(element: Element): Element | undefined {
  let box = around(element);
  while (box && box !== document.body) {
    if (getComputedStyle(box).overflowY === 'auto' && box.scrollHeight > box.clientHeight)
      return box;
    box = around(box);
  }
  return undefined;
}

/** A shadow stands within its host. */
function around(element: Element): Element | null {
  const { parentNode } = element;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : null;
}
