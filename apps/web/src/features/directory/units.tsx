import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { words } from '#contract';
import { type Answer, api } from '../../api/client.ts';
import { useMe } from '../../api/me.ts';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { Empty, FailedToShow, Skeleton } from '../../components/notices.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { FormDialog, namesIn, textIn } from './form-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { ListHead } from './list-head.tsx';
import { useFound } from './use-found.ts';
import css from './directory.module.css';

type Unit = Answer<'/api/organizations'>['rows'][number];
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
  const { found, text, find } = useFound(data?.rows, ({ name, aliases }) =>
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

function UnitForm({
  unit,
  onClose,
}: {
  readonly unit: Unit | undefined;
  readonly onClose: () => void;
}): ReactElement {
  const t = useText();
  const { directoryPage: said } = words;
  const register = useCommand(
    (body: { name: string; parent: string | null; aliases: string[]; members: string[] }, key) => {
      const known = unit ? { organizationId: unit.organizationId, region: unit.region } : {};
      return api.post('/api/organizations', { body: { ...known, ...body } }, { key });
    },
  );
  return (
    <FormDialog
      title={t(unit ? said.change : said.registerUnit)}
      command={register}
      given={(form) => ({
        name: textIn(form, 'name'),
        parent: textIn(form, 'parent') || null,
        aliases: namesIn(form, 'aliases'),
        members: namesIn(form, 'members'),
      })}
      onClose={onClose}
    >
      <TextField
        required
        label={t(said.unit)}
        name="name"
        defaultValue={unit?.name}
        maxLength={200}
      />
      <TextField
        label={t(said.parent)}
        name="parent"
        defaultValue={unit?.parent ?? ''}
        maxLength={200}
      />
      <TextField
        label={t(said.aliases)}
        hint={t(said.manyHint)}
        name="aliases"
        defaultValue={unit?.aliases.join('、')}
      />
      <TextField
        label={t(said.members)}
        hint={t(said.manyHint)}
        name="members"
        defaultValue={unit?.members.join('、')}
      />
    </FormDialog>
  );
}
