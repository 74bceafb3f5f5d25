import { type ReactElement, type ReactNode, useId, useState } from 'react';
import { joined } from './joined.ts';
import css from './file-drop.module.css';

/** Where a file is dropped, or chosen: the whole field is the label of the browser's own chooser. */
export function FileDrop({
  label,
  choose,
  hint,
  accept,
  busy = false,
  onFile,
}: {
  readonly label: ReactNode;
  readonly choose: ReactNode;
  readonly hint?: ReactNode;
  /** As the attribute of `input`. */
  readonly accept: string;
  readonly busy?: boolean;
  readonly onFile: (file: File) => void;
}): ReactElement {
  const id = useId();
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const [file] = files ?? [];
    if (file && !busy) onFile(file);
  };
  return (
    <div
      className={joined(css.drop, isOver && css.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <label htmlFor={id}>
        {label} <span className={css.choose}>{choose}</span>
      </label>
      <input
        id={id}
        type="file"
        accept={accept}
        disabled={busy}
        aria-describedby={hint === undefined ? undefined : `${id}h`}
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          currentTarget.value = ''; // the same file can be chosen again
        }}
      />
      {hint !== undefined && (
        <span id={`${id}h`} className={css.hint}>
          {hint}
        </span>
      )}
    </div>
  );
}
