import { type ReactElement } from 'react';
import { words } from '#contract';
import { type Schema } from '../../api/client.ts';
import { useText } from '../../app/use-text.ts';
import { QrCode } from '../../components/qr-code/qr-code.tsx';
import css from './sign-in.module.css';

/** A key for an authenticator: to scan, or in groups of four to type; on a telephone the link opens it. */
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
      <div className={css.offer}>
        <QrCode text={uri} label={t(words.totpPage.qr)} />
        <div>
          <p>{t(words.totpPage.key)}</p>
          <p>
            <code className={css.key}>{secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
          <p>
            <a href={uri}>{t(words.totpPage.open)}</a>
          </p>
        </div>
      </div>
    </>
  );
}
