import { type ReactElement, useId, useState } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Labelled } from '../../components/field.tsx';
import css from './review.module.css';

/** @returns a promise of whether it is written, where that is known */
type OnChange = (names: string[]) => unknown;

/** Organizations by name: each can be taken away, and more are chosen from those of the plan, or written. */
export function NamesField({
  label,
  names,
  known,
  disabled = false,
  onChange,
}: {
  readonly label: string;
  readonly names: readonly string[];
  /** To choose from. */
  readonly known: readonly string[];
  readonly disabled?: boolean;
  readonly onChange: OnChange;
}): ReactElement {
  const t = useText();
  const list = useId();
  const { typed, setTyped, add } = useAdding(names, onChange);
  return (
    <Labelled label={label}>
      {(ids) => (
        <span className={css.names}>
          {names.map((name) => (
            <Name
              key={name}
              name={name}
              onRemove={disabled ? null : () => onChange(names.filter((other) => other !== name))}
            />
          ))}
          <input
            {...ids}
            list={list}
            value={typed}
            readOnly={disabled}
            placeholder={t(words.reviewActs.addName)}
            onChange={({ currentTarget: { value } }) =>
              known.includes(value) ? add(value) : setTyped(value)
            }
            onBlur={() => add(typed)}
            onKeyDown={(event) => {
              if (event.code !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              add(typed);
            }}
          />
          <datalist id={list}>
            {known
              .filter((name) => !names.includes(name))
              .map((name) => (
                <option key={name} value={name} />
              ))}
          </datalist>
        </span>
      )}
    </Labelled>
  );
}

/** The name that is being written; one that could not be added stays. */
function useAdding(
  names: readonly string[],
  onChange: OnChange,
): {
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
  readonly add: (name: string) => void;
} {
  const [typed, setTyped] = useState('');
  const add = (name: string): void => {
    const added = name.trim();
    setTyped('');
    if (added === '' || names.includes(added)) return;
    void Promise.resolve(onChange([...names, added])).then((isWritten) => {
      if (isWritten === false) setTyped((now) => now || added);
    });
  };
  return { typed, setTyped, add };
}

function Name({
  name,
  onRemove,
}: {
  readonly name: string;
  /** Null: it stays. */
  readonly onRemove: (() => void) | null;
}): ReactElement {
  const t = useText();
  return (
    <span className={css.name}>
      {name}
      {onRemove && (
        <button
          type="button"
          aria-label={t(words.reviewActs.removeName, { name })}
          onClick={onRemove}
        >
          ✕
        </button>
      )}
    </span>
  );
}
