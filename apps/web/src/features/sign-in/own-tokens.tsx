import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactElement, type SubmitEvent } from 'react';
import { words } from '#contract';
import { api, type Schema } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { TextField, Tick } from '../../components/field.tsx';
import { shownDate, shownInstant } from '../../components/instant.ts';
import { Banner, ErrorNotice } from '../../components/notices.tsx';
import { Card } from '../../components/page.tsx';
import { OwnLine, OwnLines } from './own-line.tsx';
import { textIn } from '../../components/form-texts.ts';
import css from './sign-in.module.css';

type Line = Schema<'TokenLine'>;

const DAYS = 90;
const LONGEST_DAYS = 365;

const tokensQuery = queryOptions({
  queryKey: ['me', 'tokens'],
  queryFn: ({ signal }) => api.get('/api/me/tokens', {}, { signal }),
});

/** Tokens for one's own programs: what each is for, until when, when it was used last. */
export function OwnTokens(): ReactElement {
  const t = useText();
  const { rows } = useSuspenseQuery(tokensQuery).data;
  const end = useCommand((tokenId: string) =>
    api.delete('/api/me/tokens/{tokenId}', { path: { tokenId } }),
  );
  return (
    <Card title={t(words.mePage.tokens)}>
      <p>{t(words.mePage.tokensHint)}</p>
      {rows.length === 0 ? (
        <p>{t(words.mePage.noTokens)}</p>
      ) : (
        <OwnLines name={t(words.mePage.tokens)}>
          {rows.map((row) => (
            <TokenLine key={row.tokenId} {...row} onEnd={() => end.mutate(row.tokenId)} />
          ))}
        </OwnLines>
      )}
      <ErrorNotice error={end.error} />
      <NewToken />
    </Card>
  );
}

function TokenLine({
  name,
  readOnly,
  expiresAt,
  usedAt,
  onEnd,
}: Line & { readonly onEnd: () => void }): ReactElement {
  const t = useText();
  const page = words.mePage;
  const used = usedAt === null ? t(page.never) : t(page.used, { at: shownInstant(usedAt) });
  return (
    <OwnLine
      title={readOnly ? `${name}（${t(words.readOnlyToken)}）` : name}
      about={`${t(page.expires, { on: shownDate(expiresAt) })} · ${used}`}
      act={<Button onClick={onEnd}>{t(page.stop)}</Button>}
    />
  );
}

function NewToken(): ReactElement {
  const t = useText();
  const page = words.mePage;
  const make = useCommand(
    (body: { readonly name: string; readonly days: number; readonly readOnly: boolean }) =>
      api.post('/api/me/tokens', { body }),
  );
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const body = {
      name: textIn(given, 'name'),
      days: Number(textIn(given, 'days')),
      readOnly: given.has('readOnly'),
    };
    make.mutate(body, { onSuccess: () => form.reset() });
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <TextField label={t(page.tokenName)} name="name" maxLength={50} required />
      <TextField
        label={t(page.days)}
        name="days"
        type="number"
        min={1}
        max={LONGEST_DAYS}
        defaultValue={DAYS}
        required
      />
      <Tick name="readOnly" label={t(page.readOnly)} />
      <ErrorNotice error={make.error} />
      {make.data && (
        <Banner kind="good">
          {t(page.made)} <code className={css.key}>{make.data.token}</code>
        </Banner>
      )}
      <Button type="submit" busy={make.isPending}>
        {t(page.make)}
      </Button>
    </form>
  );
}
