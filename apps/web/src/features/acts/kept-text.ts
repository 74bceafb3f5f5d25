/** What was typed and not sent yet, in this browser: by person and item, for seven days (computers are shared). */
export type Kept<T> = { readonly given: T; readonly keptAt: number };

const NAME = 'duban-drafts';
const STORE = 'drafts';
const LONGEST_MS = 7 * 24 * 60 * 60 * 1000;

let opening: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
  return opening;
}

async function done(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const opened = await database();
  return new Promise((resolve, reject) => {
    const request = work(opened.transaction(STORE, mode).objectStore(STORE));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}

/** A browser that keeps nothing (a private window, a full disk) is no reason to stop typing. */
const orNothing = <T>(work: Promise<T>): Promise<T | undefined> => work.catch(() => undefined);

/** @returns undefined where nothing is kept, or it is too old */
export async function keptText<T>(key: string): Promise<Kept<T> | undefined> {
  const kept = await orNothing(done('readonly', (store) => store.get(key)));
  if (kept === undefined) return undefined;
  const { keptAt } = kept as Kept<T>;
  if (now() - keptAt < LONGEST_MS) return kept as Kept<T>;
  await dropText(key);
  return undefined;
}

/** @returns when it was kept; undefined where this browser keeps nothing */
export async function keepText(key: string, given: object): Promise<number | undefined> {
  const keptAt = now();
  const put = (store: IDBObjectStore) => store.put({ given, keptAt }, key);
  const stored = await orNothing(done('readwrite', put));
  return stored === undefined ? undefined : keptAt;
}

export async function dropText(key: string): Promise<void> {
  await orNothing(done('readwrite', (store) => store.delete(key)));
}

/** Whoever signs out leaves nothing behind. */
export async function dropAllTexts(): Promise<void> {
  await orNothing(done('readwrite', (store) => store.clear()));
}

/** The clock of this machine: how old a draft is here, and nothing else. */
const now = (): number => performance.timeOrigin + performance.now();
