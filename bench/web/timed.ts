import { type Page } from 'playwright-core';

/** Milliseconds after which an answer counts as none. */
const PATIENCE_MS = 20_000;

/** Something a person does on a page, and how it is seen that the page has answered. */
export type Act = {
  /** What comes before it, and is not timed. */
  readonly ready?: (page: Page) => Promise<unknown>;
  /** A key, a click, a turn of the wheel, a choice. */
  readonly give: (page: Page) => Promise<unknown>;
  /** An expression of the page: what it is now. The act is answered when it is something else, and not empty. */
  readonly seen: string;
};

/** From the input's own time until a frame has been painted that shows the answer. Milliseconds. */
export async function timed(page: Page, { ready, give, seen }: Act): Promise<number> {
  await ready?.(page);
  await page.evaluate(`{
    const now = () => ${seen};
    const before = now();
    let from;
    const begin = (event) => { from ??= event.timeStamp; };
    const inputs = ['pointerdown', 'keydown', 'wheel', 'input'];
    for (const name of inputs) addEventListener(name, begin, { capture: true, passive: true });
    window.answered = new Promise((resolve, reject) => {
      const until = performance.now() + ${PATIENCE_MS};
      const look = () => {
        const after = now();
        if (from === undefined || !after || after === before) {
          if (performance.now() < until) requestAnimationFrame(look);
          else reject(new Error('Not answered: ' + before + ' → ' + after));
          return;
        }
        for (const name of inputs) removeEventListener(name, begin, { capture: true });
        // What this frame shows is painted before the next task.
        const painted = new MessageChannel();
        painted.port1.onmessage = () => resolve(performance.now() - from);
        painted.port2.postMessage(null);
      };
      requestAnimationFrame(look);
    });
    void 0; // or the promise would be waited for here
  }`);
  await give(page);
  return page.evaluate<number>('window.answered');
}
