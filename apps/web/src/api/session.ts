/** Asks for signing in over the page, and tells whether that was done. Set while a page is shown. */
type Ask = () => Promise<boolean>;

let ask: Ask | undefined;
let asking: Promise<boolean> | undefined;
/** Nobody can answer any more. */
let giveUp: (() => void) | undefined;

/** Whoever shows the dialog. @returns ends it */
export function onSessionEnd(next: Ask): () => void {
  ask = next;
  return () => {
    if (ask !== next) return;
    ask = undefined;
    giveUp?.();
  };
}

/** Several requests that find the session ended wait for the same answer. False: nobody was signed in here, or nobody is now. */
export async function signedInAgain(): Promise<boolean> {
  if (!ask) return false;
  asking ??= Promise.race([ask(), untilGivenUp()]);
  try {
    return await asking;
  } finally {
    asking = undefined;
  }
}

const untilGivenUp = (): Promise<boolean> =>
  new Promise((resolve) => {
    giveUp = () => resolve(false);
  });
