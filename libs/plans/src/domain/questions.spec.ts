import { readFileSync } from 'node:fs';
import { type Outline, readOutline } from '#outline';
import { changesOf } from './changes.ts';
import { type PlanContent } from './content.events.ts';
import { contentOf, findingsOf } from './content-of.ts';
import { content, day, outline } from './plan.fixtures.ts';
import { keptSettled, settledBy } from './settled.ts';
import { keyOf, openDoubts, type Question, type QuestionKind, questionsOf } from './questions.ts';
import { type Ruling } from './edits.events.ts';
import { applyRulings } from './rulings.ts';

const SEEDS = ['zezhou', 'rushan', 'fuliang', 'tunxi', 'hebei'] as const;
const read = (seed: string): Outline =>
  readOutline(readFileSync(new URL(`../../../../seeds/${seed}.txt`, import.meta.url), 'utf8'));
const plans = SEEDS.map((seed) => {
  const document = read(seed);
  const plan = contentOf(document, seed);
  const findings = findingsOf(document);
  return { document, plan, asked: questionsOf({ content: plan, findings, settled: [] }) };
});

/** The printed clause that each task has its departments from: its own, or its section's. */
function clausesOf(document: Outline): readonly string[] {
  return document.sections.flatMap((section, index) =>
    section.tasks.map((task) =>
      task.inheritsDepartments ? `section ${index}` : `${index} ${task.ordinal}`,
    ),
  );
}

const kinds = (asked: readonly Question[], kind: QuestionKind): readonly Question[] =>
  asked.filter((question) => question.kind === kind);

const ask = (plan: PlanContent, settled: readonly string[] = [], read: Outline = outline) =>
  questionsOf({ content: plan, findings: findingsOf(read), settled });
const ruled = (...rulings: readonly Ruling[]): PlanContent => applyRulings(content, rulings);

describe('the "needs a ruling" queue of the five plans', () => {
  const clauses = (kind: QuestionKind): number =>
    plans.reduce((sum, { document, plan, asked }) => {
      const of = clausesOf(document);
      const open = new Set(kinds(asked, kind).map(({ id }) => id));
      const places = plan.tasks.flatMap((task, index) => (open.has(task.id) ? of[index] : []));
      return sum + new Set(places).size;
    }, 0);

  it('holds 51 clauses without a lead and 26 with several, of 101', () => {
    const all = plans.reduce((sum, { document }) => {
      const holders = document.sections.flatMap((section) => [section, ...section.tasks]);
      const named = holders.filter(
        ({ departments: { lead, support, responsible } }) =>
          lead.length + support.length + responsible.length > 0,
      );
      return sum + named.length;
    }, 0);
    expect([clauses('no-lead'), clauses('several-leads'), all]).toEqual([51, 26, 101]);
  });

  it('asks of every task under a clause: one of a section stands for all of its tasks', () => {
    const counts = plans.map(({ plan, asked }) => {
      const tasks = new Set(plan.tasks.map(({ id }) => id));
      const of = (kind: QuestionKind, task: boolean): number =>
        kinds(asked, kind).filter(({ id }) => tasks.has(id ?? '') === task).length;
      return [of('no-lead', true), of('several-leads', true), of('no-lead', false)];
    });
    expect(counts).toEqual([
      [0, 13, 0],
      [29, 0, 0],
      [0, 37, 1], // the target stands in a safeguard item that names nobody
      [22, 0, 0],
      [0, 10, 0],
    ]);
  });

  it('asks who is meant by a collective, and whether two names are one', () => {
    const names = plans.map(({ asked }) =>
      [...kinds(asked, 'collective'), ...kinds(asked, 'alias')].map(({ name }) => name),
    );
    const collectives = ['各镇人民政府', '各街道办事处', '区科学素质纲要实施工作办公室各成员单位'];
    expect(names).toEqual([[], [], ['县文广局'], collectives, []]);
  });

  it('asks each question once, in a sentence', () => {
    for (const { asked } of plans) {
      expect(new Set(asked.map(keyOf)).size).toBe(asked.length);
      for (const { sentence } of asked) expect(sentence).toMatch(/[？。]$/);
    }
  });
});

describe('a question', () => {
  it('names who could lead, as the document names them', () =>
    expect(ask(content).find(({ id }) => id === 'zezhou.t2')).toEqual({
      kind: 'no-lead',
      id: 'zezhou.t2',
      number: '二（一）2',
      title: content.tasks[1]?.title,
      clause: content.tasks[1]?.clause,
      candidates: ['县教育局', '团县委'],
      sentence: `任务“${content.tasks[1]?.title}”列有2个单位，未明确牵头单位，请确定。`,
    }));

  it('is not asked of items that are only shown, nor of a target of the whole plan that names nobody', () => {
    const asked = new Set(ask(content).map(({ id }) => id));
    expect(asked.has('zezhou.t3')).toBe(false);
    expect(asked.has('zezhou.g1')).toBe(false);
  });

  it('a question of a target is asked with its task while they have the same duties, and apart once they differ', () => {
    const led = ruled({ edit: 'set-leads', id: 'zezhou.t1', leads: ['县教育局', '团县委'] });
    const ids = (plan: PlanContent) => kinds(ask(plan), 'several-leads').map(({ id }) => id);
    expect(ids(led)).toEqual(['zezhou.t1']);
    const apart = ruled({ edit: 'set-leads', id: 'zezhou.g2', leads: ['县教育局', '团县委'] });
    expect(ids(apart)).toEqual(['zezhou.g2']);
  });

  it('leaves the queue when it is answered', () => {
    const open = kinds(ask(content), 'no-lead').map(({ id }) => id);
    expect(open).toEqual(['zezhou.t2']);
    const after = ruled({ edit: 'set-leads', id: 'zezhou.t2', leads: ['团县委'] });
    expect(kinds(ask(after), 'no-lead')).toEqual([]);
  });

  it('leaves the queue when it is settled as it is', () => {
    const several = ruled({ edit: 'set-leads', id: 'zezhou.t2', leads: ['团县委', '县科协'] });
    const key = keyOf({ kind: 'several-leads', id: 'zezhou.t2' });
    expect(kinds(ask(several), 'several-leads')).toHaveLength(1);
    expect(kinds(ask(several, [key]), 'several-leads')).toEqual([]);
  });

  it('about a collective offers the organizations that are called alike', () => {
    const many = ruled(
      { edit: 'set-leads', id: 'zezhou.t1', leads: ['各镇人民政府'] },
      { edit: 'set-leads', id: 'zezhou.t2', leads: ['大阳镇', '巴公镇人民政府'] },
    );
    expect(kinds(ask(many), 'collective')).toMatchObject([
      { name: '各镇人民政府', candidates: ['大阳镇', '巴公镇人民政府'] },
    ]);
    expect(kinds(ask(content), 'collective')).toEqual([]); // no item names it
  });

  it('about names is asked of a name with and without its place, and of a shortened one', () => {
    const named = (...leads: readonly string[]) =>
      ruled(
        { edit: 'set-leads', id: 'zezhou.t1', leads: [leads[0] ?? ''] },
        { edit: 'set-leads', id: 'zezhou.t2', leads: [leads[1] ?? ''] },
      );
    const asked = (plan: PlanContent) =>
      kinds(ask(plan, [], { ...outline, aliases: {} }), 'alias').map(({ name, candidates }) => [
        name,
        ...candidates,
      ]);
    expect(asked(named('县教育局', '科协'))).toEqual([['科协', '县科协']]);
    expect(asked(named('县农业局', '县农业农村局'))).toEqual([['县农业局', '县农业农村局']]);
    expect(asked(named('县教育局', '县气象局'))).toEqual([]);
  });

  it('about names is not asked of two that one item names side by side', () => {
    const both = ruled({ edit: 'set-leads', id: 'zezhou.t2', leads: ['教育局'] });
    expect(kinds(ask(both), 'alias').map(({ name }) => name)).not.toContain('教育局');
  });

  it('about a doubt is asked until it is settled, and then doubted no more', () => {
    const span = { start: 3, end: 9 };
    const doubt = { code: 'ordinal-repeated', message: '序号“1”印了两次。', span } as const;
    const other = { code: 'several-deadlines', message: '有两个时限。' } as const;
    const asked = { code: 'no-lead', message: '未写明牵头单位。', span } as const;
    const findings = findingsOf({ ...outline, warnings: [doubt, doubt, other, asked] });
    expect(openDoubts({ findings, settled: [] })).toEqual([doubt, other]);
    expect(openDoubts({ findings, settled: ['doubt:ordinal-repeated@3-9'] })).toEqual([other]);
    const settled = ['doubt:ordinal-repeated@3-9', 'doubt:several-deadlines@有两个时限。'];
    expect(openDoubts({ findings, settled })).toEqual([]);
  });

  it('about a doubt of the reader tells where in the document it is', () => {
    const span = { start: 3, end: 9 };
    const warnings = [{ code: 'ordinal-repeated', message: '序号“1”印了两次。', span } as const];
    expect(kinds(ask(content, [], { ...outline, warnings }), 'doubt')).toMatchObject([
      { id: 'ordinal-repeated@3-9', sentence: '序号“1”印了两次。', span },
    ]);
  });
});

describe('questions that were settled', () => {
  it('stay so when the plan is amended, but for doubts about the old document', () => {
    const settled = ['several-leads:zezhou.t1', 'doubt:12-20', 'alias:科协'];
    expect(keptSettled(settled, changesOf(content, content), false)).toEqual([
      ...['several-leads:zezhou.t1', 'alias:科协'],
    ]);
    const [first, ...others] = content.tasks;
    const tasks = first ? [{ ...first, leads: ['团县委'] }, ...others] : [];
    expect(keptSettled(settled, changesOf(content, { ...content, tasks }), false)).toEqual([
      'alias:科协',
    ]);
    expect(keptSettled(settled, changesOf(content, { ...content, tasks }), true)).toEqual([
      'doubt:12-20',
      'alias:科协',
    ]);
  });

  it('one that is asked again leaves them, also where another one comes', () => {
    const settled = ['several-leads:zezhou.t1', 'alias:科协'];
    const one = { edit: 'set-leads', id: 'zezhou.t1', leads: ['县教育局'] } as const;
    const kept = { edit: 'keep', kind: 'doubt', id: '3' } as const;
    expect(settledBy(settled, [one])).toEqual(['alias:科协']);
    expect(settledBy(settled, [one, kept])).toEqual(['alias:科协', 'doubt:3']);
    const due = { edit: 'set-due', id: 'zezhou.t1', dueOn: day('2025-06-30') } as const;
    expect(settledBy(settled, [due])).toEqual(settled);
    expect(settledBy(settled, [{ edit: 'keep', kind: 'alias', name: '科协' }])).toEqual(settled);
  });
});
