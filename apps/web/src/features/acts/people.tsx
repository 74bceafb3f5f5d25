import { useQuery } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useCodeText } from '../../app/use-text.ts';
import { type About } from './act-types.ts';

/** The people of a unit, to choose from. */
export function People({
  id,
  of,
}: {
  readonly id: string;
  readonly of: NonNullable<About['people']>;
}): ReactElement {
  const code = useCodeText();
  const { data } = useQuery({
    queryKey: ['contacts', 'of', of],
    queryFn: ({ signal }) => api.get('/api/contacts', { query: of }, { signal }),
  });
  return (
    <datalist id={id}>
      {data?.rows.map(({ contactId, name, roles, phone }) => (
        <option
          key={contactId}
          value={`${name}（${roles.map((role) => code(words.contactRoles, role)).join('、')}）`}
        >
          {phone}
        </option>
      ))}
    </datalist>
  );
}
