import { type ReactElement, useEffect, useRef } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { grouped } from '../../components/grouped.ts';
import { StateTag } from '../../components/tags.tsx';
import { type Entry } from './matches.ts';
import css from './finder.module.css';

const NAMES = { ...words.foundKinds, pages: words.finder.pages, acts: words.finder.acts } as const;

/** What is in the box, by kind; each kind stands where its best entry does. */
export function EntryList({
  id,
  entries,
  chosen,
  onOpen,
}: {
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly chosen: Entry | undefined;
  readonly onOpen: (entry: Entry) => void;
}): ReactElement {
  const t = useText();
  const groups = grouped(entries, ({ group }) => group);
  return (
    <div id={`${id}l`} className={css.list} role="listbox" aria-label={t(words.finder.title)}>
      {groups.map(([group, some]) => (
        <div key={group} role="group" aria-labelledby={`${id}${group}`}>
          <div id={`${id}${group}`} className={css.group} role="presentation">
            {t(NAMES[group])}
          </div>
          {some.map((entry) => (
            <Option
              key={entry.id}
              id={`${id}${entry.id}`}
              entry={entry}
              isChosen={entry === chosen}
              onOpen={onOpen}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function Option({
  id,
  entry,
  isChosen,
  onOpen,
}: {
  readonly id: string;
  readonly entry: Entry;
  readonly isChosen: boolean;
  readonly onOpen: (entry: Entry) => void;
}): ReactElement {
  const t = useText();
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const { number, title, under, mark } = entry;
  return (
    <div
      ref={line}
      id={id}
      className={css.option}
      role="option"
      aria-selected={isChosen}
      // The box keeps the focus: the choice is the pointer's, not a place to be in.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onOpen(entry)}
    >
      <span>
        {number} {title}
        {mark && <StateTag>{t(words.finder[mark])}</StateTag>}
      </span>
      {under && <span className={css.under}>{under}</span>}
    </div>
  );
}
