import { useQuery } from '@tanstack/react-query';
import { type ReactElement } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useMe } from '../../api/me.ts';
import { useText } from '../../app/use-text.ts';
import { SelectField } from '../../components/field.tsx';

/** Whose region, for who has several; nothing where there is one only. */
export function RegionField(): ReactElement | null {
  const t = useText();
  const { region } = useMe();
  const { data } = useQuery({
    queryKey: ['organizations', 'all'],
    queryFn: ({ signal }) => api.get('/api/organizations', {}, { signal }),
  });
  const regions = [...new Set(data?.rows.map((row) => row.region))];
  if (region !== null || regions.length < 2) return null;
  return (
    <SelectField required label={t(words.directoryPage.region)} name="region" defaultValue="">
      <option value="" />
      {regions.map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </SelectField>
  );
}
