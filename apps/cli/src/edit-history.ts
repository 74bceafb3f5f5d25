import { type Command } from 'commander';
import { type EditRecord } from './api.ts';
import { type ServerClient } from './client.ts';
import { amendmentOption, type OfAmendment, sendEdit } from './edit-verb.ts';
import { Failure } from './failure.ts';
import { changeKinds, headings, itemKinds, labelOf, planFields } from './labels.ts';
import { inShanghai } from './local-time.ts';
import { type Column, tableLines } from './table.ts';
import { addQuery, addVerb } from './verb.ts';
import { positiveWhole } from './parsers.ts';
import { type World } from './world.ts';

const PLAN = ['PLAN', '方案编号'] as const;

export function addEditHistory(edit: Command, world: World): void {
  addQuery<{ readonly rows: readonly EditRecord[] }, OfAmendment>(edit, world, {
    name: 'history',
    summary: '修改记录：谁在何时因何改了什么，最近的在前',
    args: [PLAN],
    options: [amendmentOption()],
    example: 'duban edit history zezhou',
    ask: (server, { amendment }, plan = '') => recordsOf(server, plan, amendment),
    lines: ({ rows }) => (rows.length === 0 ? ['暂无修改。'] : tableLines(rows, COLUMNS, world)),
  });
  addVerb<OfAmendment>(edit, world, {
    name: 'undo',
    summary: '还原一次修改，默认为最近一次',
    args: [PLAN, ['[NO]', '修改的序号', (text: string) => String(positiveWhole(text))]],
    options: [amendmentOption()],
    example: 'duban edit undo zezhou',
    send: async (server, { amendment, reason }, plan = '', no?: string) => {
      const number = no === undefined ? await lastOf(server, plan, amendment) : Number(no);
      return sendEdit(server, plan, { edit: 'undo', no: number }, { amendment, reason });
    },
    done: (_flags, plan, no) =>
      no ? `已还原第${no}次修改：${plan}` : `已还原最近一次修改：${plan}`,
  });
}

const recordsOf = (server: ServerClient, planId: string, amendment?: true) =>
  amendment
    ? server.get('/api/plans/{planId}/amendment/edits', { path: { planId } })
    : server.get('/api/plans/{planId}/edits', { path: { planId } });

/** The last that stands and is no undoing itself. */
async function lastOf(server: ServerClient, plan: string, amendment?: true): Promise<number> {
  const { rows } = await recordsOf(server, plan, amendment);
  const last = rows.find(
    ({ isUndone, edits }) => !isUndone && edits.every(({ edit }) => edit !== 'undo'),
  );
  if (last) return last.no;
  throw new Failure(1, '没有可以还原的修改。');
}

const COLUMNS: readonly Column<EditRecord>[] = [
  { title: headings.ordinal, of: ({ no }) => no, align: 'right' },
  { title: headings.at, of: ({ at }) => inShanghai(at).slice(0, 16) },
  { title: headings.actor, of: ({ actor }) => actor },
  { title: headings.changed, of: changeText, flexible: 'wraps' },
  { title: headings.reason, of: ({ reason }) => reason ?? '', flexible: true },
  { title: headings.status, of: ({ isUndone }) => (isUndone ? '已还原' : '') },
];

function changeText({ differences }: EditRecord): string {
  return differences
    .map(({ change, kind, id, title, fields }) => {
      const what = change === 'changed' ? '' : labelOf(changeKinds, change);
      const named = [
        `${what}${labelOf(itemKinds, kind)}`,
        ...(kind === 'plan' ? [] : [id]),
        title,
      ].join(' ');
      const changed = fields.map(({ field }) => labelOf(planFields, field)).join('、');
      return changed === '' ? named : `${named}（${changed}）`;
    })
    .join('；');
}
