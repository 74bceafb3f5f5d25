import { readFileSync } from 'node:fs';
import { readOutline } from '#outline';
import {
  contentOf,
  type Duties,
  type PlanContent,
  type TargetContent,
  type TaskContent,
} from '#plans';
import { office } from './obligation.fixtures.ts';
import { type Adoption } from './obligations-of.ts';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';

export const SEEDS = ['zezhou', 'rushan', 'fuliang', 'tunxi', 'hebei'] as const;
export type Seed = (typeof SEEDS)[number];

const seeds = new URL('../../../../seeds/', import.meta.url);

/** What the reader finds in one of the five plans. */
export const contentOfSeed = (seed: Seed): PlanContent =>
  contentOf(readOutline(readFileSync(new URL(`${seed}.txt`, seeds), 'utf8')), seed);

export const adoption = (planId: string, adoptedOn = '2025-11-03'): Adoption => ({
  planId,
  adoptedOn: day(adoptedOn),
  office,
});

type DutyNames = {
  readonly lead: string[];
  readonly support: string[];
  readonly responsible: string[];
};
type GoldenTask = { readonly departments: DutyNames; readonly inheritsDepartments?: boolean };

/** What of a reviewed outline obligations depend on. */
export type Golden = {
  readonly period: { readonly from: number; readonly to: number };
  readonly phases: readonly { readonly to: string }[];
  readonly sections: readonly {
    readonly kind: string;
    readonly departments: DutyNames;
    readonly tasks: readonly GoldenTask[];
  }[];
  readonly targets: readonly {
    readonly taskOrdinal: string | null;
    readonly departments: DutyNames;
    readonly recurrence: 'level' | 'cumulative' | 'yearly';
    readonly deadline: string | null;
    readonly modality?: string;
  }[];
  readonly aliases: Readonly<Record<string, string>>;
  readonly aliasConfidence: Readonly<Record<string, string>>;
};

export const goldenOf = (seed: Seed): Golden =>
  JSON.parse(readFileSync(new URL(`golden/${seed}.json`, seeds), 'utf8')) as Golden;

const nobody: Duties = { leads: [], supports: [], responsible: [] };

export const task = (id: string, facts: Partial<TaskContent> = {}): TaskContent => ({
  id,
  number: '二（一）1',
  title: '提升科学教育水平',
  section: '青少年科学素质提升行动',
  tracked: true,
  clause: '将科学精神融入课堂教学。',
  dueOn: null,
  ...nobody,
  ...facts,
});

export const target = (id: string, facts: Partial<TargetContent> = {}): TargetContent => ({
  id,
  number: '二（一）1',
  taskId: null,
  subject: '科普活动',
  quote: '每年开展科普活动2场次',
  comparator: '>=',
  value: 2,
  upper: null,
  unit: '场次',
  deadline: null,
  recurrence: 'level',
  soft: false,
  reference: null,
  ...nobody,
  ...facts,
});

/** A plan of 2021 to 2025 with nothing in it but what is given. */
export function plan(facts: Partial<PlanContent> = {}): PlanContent {
  const { tasks = [], targets = [] } = facts;
  const named = [...tasks, ...targets].flatMap(({ leads, supports, responsible }) => [
    ...leads,
    ...supports,
    ...responsible,
  ]);
  return {
    title: '全民科学素质行动规划纲要实施方案',
    documentNumber: null,
    issuer: null,
    issuedOn: null,
    period: { from: day('2021-01-01'), to: day('2025-12-31') },
    phases: [],
    tasks,
    targets,
    organizations: [...new Set(named)],
    collectives: [],
    ...facts,
  };
}
