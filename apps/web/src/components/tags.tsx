import { type ReactElement, type ReactNode } from 'react';
import { words } from '#contract';
import { useText } from '../app/use-text.ts';
import { joined } from './joined.ts';
import css from './tags.module.css';

export type Level = 'blue' | 'yellow' | 'red';

const SHAPES: Readonly<Record<Level | 'draft' | 'done', ReactNode>> = {
  blue: <circle cx="6" cy="6" r="5" />,
  yellow: <path d="M6 1 11.5 11H.5Z" />,
  red: <path d="M1 1h10v10H1Z" />,
  draft: <path d="M1 1h10v10H1Z" />,
  done: <path d="m1 6 1.5-1.5L5 7l4.5-5L11 3.5 5 10Z" />,
};

/** The shape alone, for a count beside it; the word stands there for who does not see it. */
export function LevelShape({ level }: { readonly level: Level | 'draft' | 'done' }): ReactElement {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {SHAPES[level]}
    </svg>
  );
}

/** A case's colour by shape, word and tint. @param draft a red paper that is not signed yet */
export function LevelTag({
  level,
  draft = false,
}: {
  readonly level: Level | null;
  readonly draft?: boolean;
}): ReactElement | null {
  const t = useText();
  if (level === null) return null;
  const kind = level === 'red' && draft ? 'draft' : level;
  return (
    <span className={joined(css.tag, css[kind])}>
      <LevelShape level={kind} />
      {t(words.levelTags[level])}
      {kind === 'draft' && ` ${t(words.redCardStates.drafted)}`}
    </span>
  );
}

/** A state in words; `done` has a tick. */
export function StateTag({
  children,
  done = false,
}: {
  readonly children: ReactNode;
  readonly done?: boolean;
}): ReactElement {
  return (
    <span className={joined(css.tag, done ? css.done : css.plain)}>
      {done && <LevelShape level="done" />}
      {children}
    </span>
  );
}
