import { type ReactElement, type ReactNode } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { TextField } from '../../components/field.tsx';
import css from './directory.module.css';

/** Over a list: what finds in it, and what is done with the whole of it. */
export function ListHead({
  text,
  onFind,
  children,
}: {
  readonly text: string;
  readonly onFind: (text: string) => void;
  readonly children?: ReactNode;
}): ReactElement {
  const t = useText();
  return (
    <div className={css.head}>
      <TextField
        label={t(words.directoryPage.find)}
        type="search"
        value={text}
        onChange={({ target }) => onFind(target.value)}
      />
      {children}
    </div>
  );
}
