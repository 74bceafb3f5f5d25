import { type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react';
import { words } from '#contract';
import { useText } from '../app/use-text.ts';
import { Button } from './button.tsx';
import { joined } from './joined.ts';
import css from './side-panel.module.css';

/** A list, and from 1280 px what is open of it beside; below that the row leads to its page instead. */
export const Beside = ({
  list,
  panel,
}: {
  readonly list: ReactNode;
  /** Null: nothing is open. */
  readonly panel: ReactNode;
}): ReactElement => (
  <div className={joined(css.beside, panel !== null && css.open)}>
    <div>{list}</div>
    {panel}
  </div>
);

/** What is open beside a list. It takes the focus when it opens; Escape closes it, and the focus goes back. */
export function SidePanel({
  title,
  onClose,
  children,
}: {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactElement {
  const t = useText();
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <aside
      ref={panel}
      className={css.panel}
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.code !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
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
    </aside>
  );
}
