/** Boxes and buttons take no text. */
const PRESSED = ['checkbox', 'radio', 'button', 'submit', 'file'];

/** Typing, also by an input method, is no command. */
export const isTyping = ({ target, isComposing }: KeyboardEvent): boolean =>
  isComposing || (target instanceof HTMLElement && takesText(target));

function takesText(target: HTMLElement): boolean {
  if (target instanceof HTMLInputElement) return !PRESSED.includes(target.type);
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName);
}
