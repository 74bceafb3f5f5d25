import { type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react';
import { words } from '#contract';
import { useText } from '../app/use-text.ts';
import { Button } from './button.tsx';
import css from './dialog.module.css';

/** A dialog over the page: the browser keeps focus within, and Escape closes it. Shown as long as it is there. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactElement {
  const t = useText();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={css.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={css.head}>
        <h2 id={id}>{title}</h2>
        <Button look="quiet" onClick={onClose}>
          {t(words.shell.close)}
        </Button>
      </div>
      {children}
    </dialog>
  );
}
