import { formatOffset, type Offset, parseOffset } from '#calendar';
import { Rejection } from '#contract';
import {
  type Audience,
  type Form,
  type Policy,
  type PolicyRef,
  type Rule,
} from './policy.events.ts';

export const policyKey = ({ name, version }: PolicyRef): string => `${name}@${version}`;

const FORMS: readonly string[] = ['reminder', 'blue', 'yellow', 'red', 'list'];
const AUDIENCE = /^(lead|support|organization|office)\.[a-zA-Z]{1,40}$/;
/** A policy has one list of rules for each kind of obligation. */
export const RULE_SETS = ['rules', 'soft', 'signOff', 'checkIn'] as const;
export const POLICY_NAME = /^[a-z0-9-]{1,40}$/;
const MAX_RULES = 40;
const MAX_BUDGET = 1000;
const MAX_SOURCES = 100;

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
    ...trustedIn(root['trustedSources']),
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

function trustedIn(source: unknown): Pick<Policy, 'trustedSources'> {
  if (source === undefined || source === null) return {};
  const isName = (item: unknown): item is string =>
    typeof item === 'string' && /^[^\p{Cc}]{1,100}$/u.test(item);
  if (!Array.isArray(source) || source.length > MAX_SOURCES || !source.every(isName)) {
    throw malformed('trustedSources');
  }
  return source.length > 0 ? { trustedSources: source } : {};
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
