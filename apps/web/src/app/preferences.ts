import { useSyncExternalStore } from 'react';

/** How a person likes the pages, kept on this device. */
export type Preferences = {
  readonly language: 'zh' | 'en';
  readonly theme: 'system' | 'light' | 'dark';
  readonly size: 'standard' | 'larger';
  readonly density: 'normal' | 'dense' | 'wide';
  /** Single letters open things. */
  readonly keys: 'on' | 'off';
};

const DEFAULT: Preferences = {
  language: 'zh',
  theme: 'system',
  size: 'standard',
  density: 'normal',
  keys: 'on',
};
const KEY = 'duban.preferences';

let current: Preferences = read();
const listeners = new Set<() => void>();

function read(): Preferences {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>;
    return { ...DEFAULT, ...kept };
  } catch {
    return DEFAULT;
  }
}

export function changePreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // A browser that keeps nothing forgets it with the page.
  }
  showPreferences();
  for (const listener of listeners) listener();
}

/** Tells the style sheets. */
export function showPreferences(): void {
  const { documentElement: root } = document;
  root.lang = current.language === 'zh' ? 'zh-CN' : 'en';
  root.dataset.theme = current.theme;
  root.dataset.size = current.size;
  root.dataset.density = current.density;
}

export const usePreferences = (): Preferences =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
