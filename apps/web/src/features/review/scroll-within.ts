/** So often: what is far away is laid out only when it comes near, and then stands elsewhere. */
const TIMES = 4;

/** Scrolls the box around an element so that it stands in its middle; the page itself stays, unless it is what scrolls. */
export function scrollWithin(id: string, times = TIMES): void {
  const element = document.getElementById(id);
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
  if (times > 1) requestAnimationFrame(() => scrollWithin(id, times - 1));
}

/** What scrolls around it; undefined: the page. */
function boxOf(element: Element): Element | undefined {
  let box = element.parentElement;
  while (box && box !== document.body) {
    if (getComputedStyle(box).overflowY === 'auto' && box.scrollHeight > box.clientHeight)
      return box;
    box = box.parentElement;
  }
  return undefined;
}
