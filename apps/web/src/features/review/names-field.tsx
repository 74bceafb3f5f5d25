import { type ReactElement, useId, useState } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { Labelled } from '../../components/field.tsx';
import css from './review.module.css';

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
  readonly onChange: (names: string[]) => void;
}): ReactElement {
  const t = useText();
  const list = useId();
  const [typed, setTyped] = useState('');
  const add = (name: string): void => {
    const added = name.trim();
    setTyped('');
    if (added !== '' && !names.includes(added)) onChange([...names, added]);
  };
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
