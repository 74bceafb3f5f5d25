import { type ReactElement } from 'react';
import { words } from '#contract';
import { type Schema } from '../../api/client.ts';
import { useText } from '../../app/use-text.ts';
import css from './sign-in.module.css';

/** A key for an authenticator, in groups of four to type; on a telephone the link opens it. */
export function KeyShown({
  about,
  offer: { secret, uri },
}: {
  readonly about: string;
  readonly offer: Schema<'TotpOffer'>;
}): ReactElement {
  const t = useText();
  return (
    <>
      <p>{about}</p>
      <p>
        {t(words.totpPage.key)}{' '}
        <code className={css.key}>{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <p>
        <a href={uri}>{t(words.totpPage.open)}</a>
      </p>
    </>
  );
}
