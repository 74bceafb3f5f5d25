import { equal } from '#kernel';
import { type ExistingPlan } from './plan-state.ts';
import { type PlanContent } from './content.events.ts';
import { questionsOf } from './questions.ts';
import { outcomeOf } from './ruling-rules.ts';
import { type Ruling } from './edits.events.ts';
import { type RuledItem, ruledItems } from './rulings.ts';

const ROLES = ['leads', 'supports', 'responsible'] as const;

/** How many tasks and targets an organization has in each role. */
export type Load = Readonly<
  Record<(typeof ROLES)[number], { readonly tasks: number; readonly targets: number }>
>;

/** What rulings would change, had they been made. */
export type Preview = {
  readonly changed: readonly (RuledItem & { readonly number: string; readonly title: string })[];
  /** Only those whose load changes. */
  readonly organizations: readonly {
    readonly organization: string;
    readonly before: Load;
    readonly after: Load;
  }[];
  /** Open questions. */
  readonly needsRuling: { readonly before: number; readonly after: number };
};

/** @throws {Rejection} as `applyRulings` */
export function previewOf(rulings: readonly Ruling[], plan: ExistingPlan): Preview {
  const { state, changes } = outcomeOf(rulings, plan);
  const { tasks, targets } = plan.content;
  const heads = new Map([
    ...tasks.map(({ id, number, title }) => [id, { number, title }] as const),
    ...targets.map(({ id, number, subject: title }) => [id, { number, title }] as const),
  ]);
  const [before, after] = [loadsOf(plan.content), loadsOf(state.content)];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const loads = names.map((organization) => ({
    organization,
    before: before.get(organization) ?? none,
    after: after.get(organization) ?? none,
  }));
  return {
    changed: ruledItems(changes).map((change) => {
      return { number: '', title: '', ...heads.get(change.id), ...change };
    }),
    organizations: loads.filter((one) => !equal(one.before, one.after)),
    needsRuling: { before: questionsOf(plan).length, after: questionsOf(state).length },
  };
}

const zero = { tasks: 0, targets: 0 };
const none: Load = { leads: zero, supports: zero, responsible: zero };

function loadsOf(content: PlanContent): ReadonlyMap<string, Load> {
  const loads = new Map<string, Load>();
  for (const kind of ['tasks', 'targets'] as const) {
    for (const role of ROLES) {
      const names = content[kind].flatMap((item) => item[role]);
      for (const name of names) add(loads, name, { role, kind });
    }
  }
  return loads;
}

function add(
  loads: Map<string, Load>,
  name: string,
  { role, kind }: { role: keyof Load; kind: keyof Load['leads'] },
): void {
  const load = loads.get(name) ?? none;
  loads.set(name, { ...load, [role]: { ...load[role], [kind]: load[role][kind] + 1 } });
}
