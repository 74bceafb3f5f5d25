import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useMe } from '../../api/me.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { Empty, FailedToShow, Skeleton } from '../../components/notices.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { UnitForm } from './unit-form.tsx';
import { ListHead } from './list-head.tsx';
import { type Unit } from './rows.ts';
import { useFound } from './use-found.ts';
import css from './directory.module.css';

type Doing = 'import' | 'register' | Unit;

const DEPTHS = [undefined, css.level1, css.level2];

export function Units(): ReactElement {
  const t = useText();
  const { directoryPage: said } = words;
  const isOffice = useMe().roles.includes('office');
  const [doing, setDoing] = useState<Doing>();
  const columns = useUnitColumns(isOffice, setDoing);
  const { data, error, refetch } = useQuery({
    queryKey: ['organizations', 'all'],
    queryFn: ({ signal }) => api.get('/api/organizations', {}, { signal }),
  });
  const { found, text, find } = useFound({ rows: data?.rows }, ({ name, aliases }) =>
    [name, ...aliases].join(' '),
  );
  if (!found)
    return error ? <FailedToShow error={error} onRetry={() => void refetch()} /> : <Skeleton />;
  return (
    <>
      <ListHead text={text} onFind={find}>
        {isOffice && (
          <>
            <Button look="main" onClick={() => setDoing('register')}>
              {t(said.registerUnit)}
            </Button>
            <Button onClick={() => setDoing('import')}>{t(said.import)}</Button>
          </>
        )}
      </ListHead>
      {found.length === 0 ? (
        <Empty>{t(said.noUnits)}</Empty>
      ) : (
        <Table
          cards
          name={t(said.units)}
          rows={found}
          keyOf={({ organizationId }) => organizationId}
          columns={columns}
        />
      )}
      {doing === 'import' && <ImportDialog of="units" onClose={() => setDoing(undefined)} />}
      {doing !== undefined && doing !== 'import' && (
        <UnitForm
          unit={doing === 'register' ? undefined : doing}
          onClose={() => setDoing(undefined)}
        />
      )}
    </>
  );
}

function useUnitColumns(
  isOffice: boolean,
  onChange: (unit: Unit) => void,
): readonly Column<Unit>[] {
  const t = useText();
  const { directoryPage: said } = words;
  const columns: readonly Column<Unit>[] = [
    {
      id: 'name',
      head: t(said.unit),
      cell: ({ name, depth }) => <span className={DEPTHS[Math.min(depth, 2)]}>{name}</span>,
    },
    { id: 'parent', head: t(said.parent), cell: ({ parent }) => parent },
    { id: 'aliases', head: t(said.aliases), cell: ({ aliases }) => aliases.join('、') },
    { id: 'members', head: t(said.members), cell: ({ members }) => members.join('、') },
  ];
  const acts: Column<Unit> = {
    id: 'acts',
    head: t(words.listing.acts),
    kind: 'nowrap',
    cell: (unit) => (
      <Button aria-label={`${t(said.change)} ${unit.name}`} onClick={() => onChange(unit)}>
        {t(said.change)}
      </Button>
    ),
  };
  return isOffice ? [...columns, acts] : columns;
}
