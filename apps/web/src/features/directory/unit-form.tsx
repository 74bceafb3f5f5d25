import { type ReactElement } from 'react';
import { words } from '#contract';
import { api } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useText } from '../../app/use-text.ts';
import { TextField } from '../../components/field.tsx';
import { textIn } from '../../components/form-texts.ts';
import { FormDialog, namesIn, regionIn } from './form-dialog.tsx';
import { RegionField } from './region-field.tsx';
import { type Unit } from './rows.ts';

type Body = Parameters<typeof api.post<'/api/organizations'>>[1]['body'];

/** Registers a unit, or changes one: what is left empty is empty. */
export function UnitForm({
  unit,
  onClose,
}: {
  readonly unit: Unit | undefined;
  readonly onClose: () => void;
}): ReactElement {
  const t = useText();
  const { directoryPage: said } = words;
  const register = useCommand((body: Body, key) =>
    api.post('/api/organizations', { body }, { key }),
  );
  return (
    <FormDialog
      title={t(unit ? said.change : said.registerUnit)}
      command={register}
      given={(form) => bodyOf(form, unit)}
      onClose={onClose}
    >
      {!unit && <RegionField />}
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

function bodyOf(form: FormData, unit: Unit | undefined): Body {
  const known = unit
    ? { organizationId: unit.organizationId, region: unit.region }
    : regionIn(form);
  return {
    ...known,
    name: textIn(form, 'name'),
    parent: textIn(form, 'parent') || null,
    aliases: namesIn(form, 'aliases'),
    members: namesIn(form, 'members'),
  };
}
