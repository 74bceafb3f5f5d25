import { type ReactElement } from 'react';
import { Link } from 'react-router';
import { words } from '#contract';
import { type Me } from '../api/me.ts';
import { Button } from '../components/button.tsx';
import { Disclosure } from '../components/disclosure.tsx';
import { changePreferences, type Preferences, usePreferences } from './preferences.ts';
import { useSignOut } from './use-sign-out.ts';
import { useText } from './use-text.ts';
import css from './shell.module.css';

const CHOICES: {
  readonly [K in keyof Preferences]: readonly [
    words.Word,
    Readonly<Record<Preferences[K], words.Word>>,
  ];
} = {
  size: [words.shell.size, { standard: words.shell.standard, larger: words.shell.larger }],
  density: [
    words.shell.density,
    { normal: words.shell.normal, dense: words.shell.dense, wide: words.shell.wide },
  ],
  theme: [
    words.shell.theme,
    { system: words.shell.system, light: words.shell.light, dark: words.shell.dark },
  ],
  keys: [words.shell.keys, { on: words.shell.on, off: words.shell.off }],
  language: [words.shell.language, { zh: words.shell.chinese, en: words.shell.english }],
};

/** Who is signed in, how the pages look, and signing out. */
export function PersonMenu({ me }: { readonly me: Me }): ReactElement {
  const t = useText();
  const signOut = useSignOut();
  return (
    <Disclosure floating label={`${me.name}▾`}>
      {(close) => (
        <>
          <span className={css.choice}>
            {me.organization ?? me.roles.map((role) => t(words.userRoles[role])).join('、')}
          </span>
          {(Object.keys(CHOICES) as (keyof Preferences)[]).map((name) => (
            <Choice key={name} name={name} />
          ))}
          <Link to="/me" onClick={close}>
            {t(words.pages.me)}
          </Link>
          <Button onClick={() => void signOut()}>{t(words.shell.signOut)}</Button>
        </>
      )}
    </Disclosure>
  );
}

function Choice({ name }: { readonly name: keyof Preferences }): ReactElement {
  const t = useText();
  const preferences = usePreferences();
  const [label, values] = CHOICES[name];
  return (
    <label className={css.choice}>
      {t(label)}
      <select
        value={preferences[name]}
        onChange={({ target }) => changePreferences({ [name]: target.value })}
      >
        {Object.entries<words.Word>(values).map(([value, text]) => (
          <option key={value} value={value}>
            {t(text)}
          </option>
        ))}
      </select>
    </label>
  );
}
