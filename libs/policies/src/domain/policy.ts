import { formatOffset, parseOffset, type Offset } from '#calendar';
import { Rejection } from '#contract';

/** What a notice is: a reminder before the date, a rung of the ladder after it, or a line on the office's list. */
export type Form = 'reminder' | Level | 'list';

/** 蓝 → 黄 → 红. */
export type Level = 'blue' | 'yellow' | 'red';

/** Which people: `lead.liaison`, `support.liaison`, `organization.sectionChief`, `office.board`, … */
export type Audience = `${'lead' | 'support' | 'organization' | 'office'}.${string}`;

export type Rule = {
  /** From the due date. */
  readonly offset: Offset;
  /** The offset as written: the rule's id within its policy. */
  readonly id: string;
  readonly form: Form;
  readonly to: readonly Audience[];
  /** Working days between repetitions after the first; their ids are the offsets reached. Only of the last `+Nwd`. */
  readonly every?: number;
  /** Drafted for approval: nobody outside the office hears of it before {@link onApproval}. */
  readonly draft?: boolean;
  readonly onApproval?: readonly Audience[];
};

/** Offsets, audiences and the ladder of escalation, as versioned data. A case keeps the version it was opened with. */
export type Policy = {
  readonly name: string;
  readonly version: number;
  /** IANA zone in which dates and {@link sendAt} are meant. */
  readonly timeZone: string;
  /** `HH:MM` of a working day. */
  readonly sendAt: string;
  /** Phases, tasks and targets. */
  readonly rules: readonly Rule[];
  /** 争取, 力争: reminded, never escalated. */
  readonly soft: readonly Rule[];
  readonly signOff: readonly Rule[];
  readonly checkIn: readonly Rule[];
  /** What its mails may cost people; publishing warns where it would cost more. Default: no limit. */
  readonly budget?: {
    /** Most mails that one person in one role gets in a calendar month. */
    readonly mailsPerPersonMonth: number;
  };
};

export type PolicyRef = { readonly name: string; readonly version: number };

export const policyKey = ({ name, version }: PolicyRef): string => `${name}@${version}`;

const FORMS: readonly string[] = ['reminder', 'blue', 'yellow', 'red', 'list'];
const AUDIENCE = /^(lead|support|organization|office)\.[a-zA-Z]{1,40}$/;
/** A policy has one list of rules for each kind of obligation. */
export const RULE_SETS = ['rules', 'soft', 'signOff', 'checkIn'] as const;
export const POLICY_NAME = /^[a-z0-9-]{1,40}$/;
const MAX_RULES = 40;
const MAX_BUDGET = 1000;

/** @param source what YAML or JSON gave. @throws {Rejection} `policy-malformed`, naming the place */
export function parsePolicy(source: unknown): Policy {
  const root = objectAt(source, '督办规则');
  const text = (key: string, pattern: RegExp): string => {
    const value = root[key];
    if (typeof value !== 'string' || !pattern.test(value)) throw malformed(key);
    return value;
  };
  const version = root['version'];
  if (!Number.isInteger(version) || Number(version) < 1) throw malformed('version');
  const [rules, soft, signOff, checkIn] = RULE_SETS.map((set) => parseRules(root[set], set));
  return {
    name: text('name', POLICY_NAME),
    version: Number(version),
    timeZone: zoneOf(text('timeZone', /^[A-Za-z_]+(\/[A-Za-z_+-]+)*$/)),
    sendAt: text('sendAt', /^([01]\d|2[0-3]):[0-5]\d$/),
    rules: rules ?? [],
    soft: soft ?? [],
    signOff: signOff ?? [],
    checkIn: checkIn ?? [],
    ...budgetOf(root['budget']),
  };
}

function budgetOf(source: unknown): Pick<Policy, 'budget'> {
  if (source === undefined || source === null) return {};
  const most = objectAt(source, 'budget')['mailsPerPersonMonth'];
  if (!Number.isInteger(most) || Number(most) < 1 || Number(most) > MAX_BUDGET) {
    throw malformed('budget.mailsPerPersonMonth');
  }
  return { budget: { mailsPerPersonMonth: Number(most) } };
}

function zoneOf(zone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    throw malformed('timeZone');
  }
}

function parseRules(source: unknown, set: string): readonly Rule[] {
  if (source === undefined || source === null) return [];
  if (!Array.isArray(source) || source.length > MAX_RULES) throw malformed(set);
  const rules = source.map((item: unknown, index) => parseRule(item, `${set}[${index}]`));
  if (new Set(rules.map((rule) => rule.id)).size !== rules.length) throw malformed(set);
  const clash = rules.findIndex((rule) => rules.some((other) => meets(rule, other)));
  if (clash >= 0) throw malformed(`${set}[${clash}].every`);
  return rules;
}

/** A repetition takes the id of the offset it reaches: a rule beyond its first would be mistaken for one of them. */
const meets = (repeating: Rule, other: Rule): boolean =>
  repeating.every !== undefined &&
  other !== repeating &&
  other.offset.unit === 'wd' &&
  other.offset.days > repeating.offset.days;

function parseRule(source: unknown, where: string): Rule {
  const item = objectAt(source, where);
  const offset = offsetAt(item['offset'], `${where}.offset`);
  const { form, every, draft } = item;
  if (typeof form !== 'string' || !FORMS.includes(form)) throw malformed(`${where}.form`);
  const repeats = every === undefined ? undefined : offsetAt(every, `${where}.every`);
  if (repeats && !isLadderOf(offset, repeats)) throw malformed(`${where}.every`);
  if (draft !== undefined && typeof draft !== 'boolean') throw malformed(`${where}.draft`);
  return {
    offset,
    id: formatOffset(offset),
    form: form as Form,
    to: audiencesAt(item['to'], `${where}.to`),
    ...(repeats && { every: repeats.days }),
    ...(draft && { draft }),
    ...(item['onApproval'] !== undefined && {
      onApproval: audiencesAt(item['onApproval'], `${where}.onApproval`),
    }),
  };
}

/** Repetitions count working days after the due date. */
const isLadderOf = (offset: Offset, every: Offset): boolean =>
  every.unit === 'wd' && every.days > 0 && offset.unit === 'wd' && offset.days > 0;

function objectAt(source: unknown, where: string): Record<string, unknown> {
  if (typeof source !== 'object' || source === null || Array.isArray(source))
    throw malformed(where);
  return source as Record<string, unknown>;
}

function offsetAt(source: unknown, where: string): Offset {
  try {
    return parseOffset(String(source));
  } catch {
    throw malformed(where);
  }
}

function audiencesAt(source: unknown, where: string): readonly Audience[] {
  const valid = (item: unknown): item is Audience =>
    typeof item === 'string' && AUDIENCE.test(item);
  if (!Array.isArray(source) || source.length === 0 || !source.every(valid)) throw malformed(where);
  return source;
}

const malformed = (where: string): Rejection => new Rejection('policy-malformed', { where });
