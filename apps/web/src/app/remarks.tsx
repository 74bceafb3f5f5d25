import { useQuery } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { type Me } from '../api/me.ts';
import { Banner } from '../components/notices.tsx';
import css from './shell.module.css';

/** Milliseconds. */
const ASKED_EVERY_MS = 60_000;

/** What the server says is not as it should be: mails that do not leave, a full disk, a year without its calendar. */
async function readRemarks(signal: AbortSignal): Promise<readonly string[]> {
  const answer = await fetch('/readyz', { signal });
  const { details = [] } = (await answer.json()) as { readonly details?: readonly string[] };
  return details;
}

/** Only when there is something, and only to who keeps the house: the office and the administrator. */
export function Remarks({ me }: { readonly me: Me }): ReactElement | null {
  const { data: remarks = [] } = useQuery({
    queryKey: ['remarks'],
    queryFn: ({ signal }) => readRemarks(signal),
    refetchInterval: ASKED_EVERY_MS,
    enabled: me.roles.includes('office') || me.roles.includes('administrator'),
  });
  if (remarks.length === 0) return null;
  return (
    <div className={css.remarks}>
      {remarks.map((sentence) => (
        <Banner key={sentence} kind="warn">
          {sentence}
        </Banner>
      ))}
    </div>
  );
}
