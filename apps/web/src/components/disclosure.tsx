import { type ReactElement, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from './button.tsx';
import css from './disclosure.module.css';

/** A button that shows more beneath it: a menu of buttons, a 说明. Escape and a click elsewhere close it. */
export function Disclosure({
  label,
  children,
  floating = false,
  name,
}: {
  readonly label: ReactNode;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  /** Over the page instead of within it. */
  readonly floating?: boolean;
  /** Of the button, where its label says it to the eye only. */
  readonly name?: string;
}): ReactElement {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLSpanElement>(null);
  const close = (): void => setOpen(false);
  useEffect(() => {
    if (!isOpen || !floating) return;
    const onPress = ({ target }: PointerEvent): void => {
      if (target instanceof Node && box.current?.contains(target) !== true) close();
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [isOpen, floating]);
  return (
    <span
      ref={box}
      className={css.box}
      onKeyDown={(event) => {
        if (event.code !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
        box.current?.querySelector('button')?.focus();
      }}
    >
      <Button
        look="quiet"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={name}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </Button>
      <span id={id} hidden={!isOpen} className={floating ? css.floating : css.within}>
        {isOpen && (typeof children === 'function' ? children(close) : children)}
      </span>
    </span>
  );
}
