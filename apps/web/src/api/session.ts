/** Asks for signing in over the page, and tells whether that was done. Set while a page is shown. */
type Ask = () => Promise<boolean>;

let ask: Ask | undefined;
let asking: Promise<boolean> | undefined;

/** Whoever shows the dialog. @returns ends it */
export function onSessionEnd(next: Ask): () => void {
  ask = next;
  return () => {
    if (ask === next) ask = undefined;
  };
}

/** Several requests that find the session ended wait for the same answer. False: nobody was signed in here, or nobody is now. */
export async function signedInAgain(): Promise<boolean> {
  asking ??= (ask ?? (() => Promise.resolve(false)))();
  try {
    return await asking;
  } finally {
    asking = undefined;
  }
}
