import { type EventName, type ReactionPlace } from '../checkpoint-store.port.ts';
import { CheckpointMoved } from '../errors.ts';
import { type Checkpoint } from '../view-store.port.ts';
import { type Statements } from './statements.ts';
import { defined } from '#kernel';

const REACTION = 'select position, epoch from duban_reaction where name = ?';
const INSTALL = 'insert or ignore into duban_reaction (position, epoch, name) values (?, ?, ?)';
const MOVE_REACTION =
  'update duban_reaction set position = ?, epoch = ? where name = ? and position = ? and epoch = ?';

const LAST = 'select stream, revision, id from duban_reaction_last where name = ?';
const NAME_LAST = `insert into duban_reaction_last (stream, revision, id, name) values (?, ?, ?, ?)
  on conflict (name) do update set
    stream = excluded.stream, revision = excluded.revision, id = excluded.id`;

const HELD = 'select events from duban_reaction_held where name = ?';
const HOLD = `insert into duban_reaction_held (name, events) values (?, ?)
  on conflict (name) do update set events = excluded.events`;
const HOLD_NONE = 'delete from duban_reaction_held where name = ?';

/** How far the reaction of this name has come; undefined before it was stored first. */
export function loadPlace(statements: Statements, name: string): ReactionPlace | undefined {
  const place = statements.of(REACTION).get(name) as Checkpoint | undefined;
  if (!place) return undefined;
  const last = statements.of(LAST).get(name) as EventName | undefined;
  const row = statements.of(HELD).get(name) as { events: string } | undefined;
  const held = row && (JSON.parse(row.events) as readonly EventName[]);
  return { ...place, ...defined({ last, held }) };
}

/** Within a transaction. @throws {CheckpointMoved} when it is not where `from` says */
export function savePlace(
  statements: Statements,
  name: string,
  from: ReactionPlace | undefined,
  { position, epoch, last, held }: ReactionPlace,
): void {
  const { changes } = from
    ? statements.of(MOVE_REACTION).run(position, epoch, name, from.position, from.epoch)
    : statements.of(INSTALL).run(position, epoch, name);
  if (changes !== 1) throw new CheckpointMoved(`The checkpoint of ${name} was moved by another.`);
  if (held) statements.of(HOLD).run(name, JSON.stringify(held));
  else statements.of(HOLD_NONE).run(name);
  if (last) statements.of(NAME_LAST).run(last.stream, last.revision, last.id, name);
}
