import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Unseen } from '../../components/notices.tsx';
import { EntryList } from './entry-list.tsx';
import { type Entry } from './matches.ts';
import { useEntries } from './use-entries.ts';
import css from './finder.module.css';

/** One box for finding and doing: arrows choose, Enter opens; an input method's Enter is its own. */
export function Finder({ onClose }: { readonly onClose: () => void }): ReactElement {
  const t = useText();
  const go = useNavigate();
  const id = useId();
  const [q, setQ] = useState('');
  const [at, setAt] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { entries, more, settled } = useEntries(q);
  const chosen = entries[Math.min(at, entries.length - 1)];
  const open = (entry: Entry): void => {
    onClose();
    if (typeof entry.go === 'string') void go(entry.go);
    else entry.go();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    if (step !== undefined) {
      event.preventDefault();
      const count = Math.max(1, entries.length);
      setAt((Math.min(at, count - 1) + step + count) % count);
    } else if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      event.preventDefault();
      if (chosen) open(chosen);
    }
  };
  return (
    <Dialog title={t(words.finder.title)} onClose={onClose}>
      <label className={css.label} htmlFor={`${id}q`}>
        {t(words.finder.label)}
      </label>
      <input
        ref={box}
        id={`${id}q`}
        className={css.input}
        type="text"
        role="combobox"
        aria-expanded={entries.length > 0}
        aria-controls={`${id}l`}
        aria-activedescendant={chosen && `${id}${chosen.id}`}
        aria-autocomplete="list"
        autoComplete="off"
        maxLength={100}
        value={q}
        onChange={({ target }) => {
          setQ(target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <EntryList id={id} entries={entries} chosen={chosen} onOpen={open} />
      <Outcome q={q} count={entries.length} more={more} settled={settled} />
    </Dialog>
  );
}

/** What came of it, in a line that is read out. */
function Outcome({
  q,
  count,
  more,
  settled,
}: {
  readonly q: string;
  readonly count: number;
  readonly more: boolean;
  readonly settled: boolean;
}): ReactElement {
  const t = useText();
  const isEmpty = settled && count === 0;
  return (
    <p className={css.under} role="status">
      {isEmpty && t(words.finder.none, { q: q.trim() })}
      {more && t(words.finder.more)}
      {!isEmpty && !more && t(words.finder.keys)}
      {settled && q !== '' && <Unseen>{t(words.finder.found, { n: count })}</Unseen>}
    </p>
  );
}
