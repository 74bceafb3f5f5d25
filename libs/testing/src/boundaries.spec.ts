import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** A small project that keeps the rules of docs/ARCHITECTURE.md. */
const LAWFUL: Readonly<Record<string, string>> = {
  'libs/kernel/src/index.ts': `import { randomUUID } from 'node:crypto'; export const id = randomUUID;`,
  'libs/contract/src/index.ts': `import type { id } from '#kernel'; export type Id = typeof id; export const refusal = 1;`,
  'libs/calendar/src/index.ts': `export const calendar = 1;`,
  'libs/event-store/src/index.ts': `export const store = 1;`,
  'libs/event-store/src/sqlite/index.ts': `import Database from 'better-sqlite3'; export const open = Database;`,
  'libs/jobs/src/index.ts': `export const jobs = 1;`,
  'libs/jobs/src/bullmq/index.ts': `import { Queue } from 'bullmq'; export const queue = Queue;`,
  'libs/http/src/index.ts': `import { createParamDecorator } from '@nestjs/common'; export const asker = createParamDecorator;`,
  'libs/tasks/src/index.ts': `export const facts = 1; export type Fact = string;`,
  'libs/tasks/src/domain/task.ts': `import { id } from '#kernel'; export const task = id;`,
  'libs/plans/src/index.ts': `export * from './domain/plan.ts';`,
  'libs/plans/src/domain/plan.ts': `import { id } from '#kernel'; import { refusal } from '#contract'; import { calendar } from '#calendar'; import type { Fact } from '#tasks'; export const plan = [id, refusal, calendar]; export type P = Fact;`,
  'libs/plans/src/domain/plan.fixtures.ts': `export const drafted = 1;`,
  'libs/plans/src/domain/plan.spec.ts': `import { given } from '#testing'; import { drafted } from './plan.fixtures.ts'; export const spec = [given, drafted];`,
  'libs/plans/src/slices/adopt-plan/adopt-plan.http.ts': `import { Controller } from '@nestjs/common'; import { asker } from '#http'; import { store } from '#event-store'; export const adopt = [Controller, asker, store];`,
  'libs/policies/src/rules.ts': `export const policy = 1;`,
  'libs/obligations/src/index.ts': `import type { Fact } from '#tasks'; import { policy } from '#policies/rules'; import type { Raised } from '#escalations/events'; export type Followed = [Fact, Raised]; export const supervision = policy;`,
  'libs/escalations/src/index.ts': `import { supervision } from '#obligations'; export const raise = supervision;`,
  'libs/escalations/src/events.ts': `export type Raised = string;`,
  'libs/platform/src/index.ts': `export const settings = 1;`,
  'libs/testing/src/index.ts': `export const given = 1;`,
  'apps/server/src/main.ts': `import { plan } from '#plans'; import { open } from '#event-store/sqlite'; import { supervision } from '#obligations'; export const project = [plan, open, supervision];`,
  'apps/cli/src/main.ts': `import { plan } from '#plans'; export const cli = plan;`,
};

/** Who breaks which rule, and in which line. */
const PLANTS: readonly (readonly [what: string, rule: string, file: string, source: string])[] = [
  [
    'Nest in domain/',
    'domain-is-pure',
    'libs/plans/src/domain/a.ts',
    `import { Injectable } from '@nestjs/common'; export const a = Injectable;`,
  ],
  [
    'files in domain/',
    'domain-is-pure',
    'libs/plans/src/domain/b.ts',
    `import { readFileSync } from 'node:fs'; export const b = readFileSync;`,
  ],
  [
    'the log in domain/',
    'domain-is-pure',
    'libs/plans/src/domain/c.ts',
    `import { store } from '#event-store'; export const c = store;`,
  ],
  [
    'a slice in domain/',
    'domain-is-pure',
    'libs/plans/src/domain/d.ts',
    `import { adopt } from '../slices/adopt-plan/adopt-plan.http.ts'; export const d = adopt;`,
  ],
  [
    'a value between features',
    'features-do-not-meet',
    'libs/plans/src/slices/e.ts',
    `import { facts } from '#tasks'; export const e = facts;`,
  ],
  [
    'a library that knows a feature',
    'ports-know-no-feature',
    'libs/event-store/src/f.ts',
    `import { plan } from '#plans'; export const f = plan;`,
  ],
  [
    'a library that knows the types of a feature',
    'ports-know-no-feature',
    'libs/event-store/src/g.ts',
    `import type { Fact } from '#tasks'; export type G = Fact;`,
  ],
  [
    'a kernel that imports',
    'kernel-imports-nothing',
    'libs/kernel/src/h.ts',
    `import { calendar } from '#calendar'; export const h = calendar;`,
  ],
  [
    'Nest in the contract',
    'contract-imports-types-only',
    'libs/contract/src/a.ts',
    `import { Injectable } from '@nestjs/common'; export const a = Injectable;`,
  ],
  [
    'a value in the contract',
    'contract-imports-types-only',
    'libs/contract/src/b.ts',
    `import { id } from '#kernel'; export const b = id;`,
  ],
  [
    'a stored shape made of a rule',
    'stored-shapes-stand-alone',
    'libs/tasks/src/domain/z.events.ts',
    `import type { task } from './task.ts'; export type Z = typeof task;`,
  ],
  [
    'a deep import past the front door',
    'by-the-front-door',
    'libs/plans/src/slices/i.ts',
    `import { task } from '../../../tasks/src/domain/task.ts'; export const i = task;`,
  ],
  [
    'a deep import of a type',
    'by-the-front-door',
    'apps/server/src/j.ts',
    `import type { task } from '../../../libs/tasks/src/domain/task.ts'; export type J = typeof task;`,
  ],
  [
    'bullmq outside its door',
    'one-door-to-bullmq',
    'libs/obligations/src/engine/k.ts',
    `import { Queue } from 'bullmq'; export const k = Queue;`,
  ],
  [
    'a type of bullmq outside its door',
    'one-door-to-bullmq',
    'libs/jobs/src/l.ts',
    `import type { Queue } from 'bullmq'; export type L = Queue;`,
  ],
  [
    'SQLite outside its door',
    'one-door-to-sqlite',
    'apps/server/src/m.ts',
    `import Database from 'better-sqlite3'; export const m = Database;`,
  ],
  [
    'an adapter in a feature',
    'adapters-are-chosen-by-the-server',
    'libs/plans/src/slices/n.ts',
    `import { open } from '#event-store/sqlite'; export const n = open;`,
  ],
  [
    'fixtures in code',
    'specs-stay-home',
    'libs/plans/src/domain/o.ts',
    `import { drafted } from './plan.fixtures.ts'; export const o = drafted;`,
  ],
  [
    'a spec in code',
    'specs-stay-home',
    'apps/cli/src/p.ts',
    `import { spec } from '../../../libs/plans/src/domain/plan.spec.ts'; export const p = spec;`,
  ],
  [
    'the test tools in code',
    'specs-stay-home',
    'apps/server/src/q.ts',
    `import { given } from '#testing'; export const q = given;`,
  ],
  [
    'a feature that knows supervision',
    'supervision-flows-one-way',
    'libs/tasks/src/slices/r.ts',
    `import type { Followed } from '#obligations'; export type R = Followed;`,
  ],
  [
    'a room that knows the one after it',
    'supervision-flows-one-way',
    'libs/policies/src/w.ts',
    `import { raise } from '#escalations'; export const w = raise;`,
  ],
  [
    'Nest in a projection',
    'decorators-at-the-edges',
    'libs/plans/src/views/s.ts',
    `import { Injectable } from '@nestjs/common'; export const s = Injectable;`,
  ],
  [
    'a library that knows an app',
    'libs-never-import-apps',
    'libs/http/src/t.ts',
    `import { project } from '../../../apps/server/src/main.ts'; export const t = project;`,
  ],
  [
    'a page that knows a feature',
    'pages-know-the-contract-only',
    'apps/web/src/o.tsx',
    `import { taskDecider } from '#tasks'; export const o = taskDecider;`,
  ],
  [
    'a page with a library of its own choice',
    'pages-are-of-a-few-libraries',
    'apps/web/src/p.tsx',
    `import pino from 'pino'; export const p = pino;`,
  ],
  [
    'a server that draws',
    'browser-libraries-stay-in-pages',
    'apps/server/src/r.ts',
    `import { useState } from 'react'; export const r = useState;`,
  ],
  [
    'an app that knows another',
    'apps-do-not-meet',
    'apps/cli/src/u.ts',
    `import { project } from '../../server/src/main.ts'; export const u = project;`,
  ],
  [
    'a circle',
    'no-cycles',
    'libs/tasks/src/slices/v.ts',
    `import { w } from './w-other-half.ts'; export const v = () => w;`,
  ],
  [
    'a feature that knows the machine',
    'features-stand-on-ports',
    'libs/plans/src/slices/y.ts',
    `import { settings } from '#platform'; export const y = settings;`,
  ],
  [
    'what is not there',
    'resolvable',
    'libs/tasks/src/slices/x.ts',
    `import { z } from './z.ts'; export const x = z;`,
  ],
];

type Violation = { readonly from: string; readonly rule: { readonly name: string } };

/** The real rules, run over a project of these files. */
function cruise(files: Readonly<Record<string, string>>): readonly string[] {
  const project = mkdtempSync(join(tmpdir(), 'duban-boundaries-'));
  try {
    for (const [path, source] of Object.entries(files)) {
      mkdirSync(join(project, dirname(path)), { recursive: true });
      writeFileSync(join(project, path), `${source}\n`);
    }
    const { type, imports } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    ) as Record<string, unknown>;
    writeFileSync(join(project, 'package.json'), JSON.stringify({ type, imports }));
    copyFileSync(join(root, 'tsconfig.json'), join(project, 'tsconfig.json'));
    symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
    return violationsIn(project).map(({ from, rule }) => `${from} ${rule.name}`);
  } finally {
    rmSync(project, { recursive: true });
  }
}

function violationsIn(project: string): readonly Violation[] {
  const tool = join(root, 'node_modules/.bin/depcruise');
  const config = join(root, '.dependency-cruiser.cjs');
  const args = [tool, '--config', config, '--output-type', 'json', 'apps', 'libs'];
  const options = { cwd: project, maxBuffer: 64 * 1024 * 1024, encoding: 'utf8' } as const;
  const { stdout } = spawnSync(process.execPath, args, options); // its exit code counts what it found
  const { summary } = JSON.parse(stdout) as { summary: { violations: readonly Violation[] } };
  return summary.violations;
}

describe('the boundaries', () => {
  it('find nothing in a project that keeps them', () => expect(cruise(LAWFUL)).toEqual([]));

  const planted = {
    ...Object.fromEntries(PLANTS.map(([, , file, source]) => [file, source])),
    'libs/tasks/src/slices/w-other-half.ts': `import { v } from './v.ts'; export const w = () => v;`,
  };
  let found: readonly string[] = [];
  beforeAll(() => {
    found = cruise({ ...LAWFUL, ...planted });
  });

  it.each(PLANTS)('name %s: %s', (_, rule, file) => expect(found).toContain(`${file} ${rule}`));

  it('name nobody else', () => {
    const innocent = found.filter((line) => !/\/[a-z](\.events)?\.tsx? /.test(line));
    expect(innocent).toEqual([]);
  });

  it('are all tried here, but for the doors that differ only in a name', () => {
    const config = readFileSync(join(root, '.dependency-cruiser.cjs'), 'utf8');
    const names = [...config.matchAll(/name: '([a-z-]+)'/g)].map(([, name]) => name);
    const tried = new Set(PLANTS.map(([, rule]) => rule));
    expect(names.filter((name) => name !== undefined && !tried.has(name))).toEqual([]);
  });
});
