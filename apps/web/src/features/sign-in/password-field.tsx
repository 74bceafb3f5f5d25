import { type ComponentProps, type ReactElement, useState } from 'react';
import { words } from '#contract';
import { useText } from '../../app/use-text.ts';
import { TextField, Tick } from '../../components/field.tsx';

/** A password, which its owner may look at while typing. */
export function PasswordField(props: ComponentProps<typeof TextField>): ReactElement {
  const t = useText();
  const [isShown, setShown] = useState(false);
  return (
    <>
      <TextField {...props} type={isShown ? 'text' : 'password'} spellCheck={false} required />
      <Tick
        label={t(words.signInPage.show)}
        checked={isShown}
        onChange={({ currentTarget }) => setShown(currentTarget.checked)}
      />
    </>
  );
}
