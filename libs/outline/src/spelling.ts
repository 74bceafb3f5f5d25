import { aliasesIn, type Alias } from './aliases.ts';
import { namesOf } from './clauses.ts';
import { isCollective, type Name } from './names.ts';
import type { Outline } from './outline.ts';
import type { SectionDraft } from './section-drafts.ts';
import type { Warnings } from './warnings.ts';

type Registry = Pick<
  Outline,
  'departments' | 'departmentsVerbatim' | 'aliases' | 'aliasConfidence' | 'collectives'
>;

export type Spelling = {
  /** The name as it is meant: a character doubled by a page break left out. */
  spell: (name: Name) => string;
  registry: Registry;
};

/** Settles how the names of the whole document are spelled, and which of them mean the same. */
export function spellingOf(sections: readonly SectionDraft[], warnings: Warnings): Spelling {
  const clauses = sections
    .flatMap((section) => [...section.clauses, ...section.tasks.flatMap((task) => task.clauses)])
    .sort((a, b) => a.passage.span().start - b.passage.span().start)
    .map(namesOf);
  const plain = new Set(
    clauses.flat().flatMap(({ text, withoutDouble }) => (withoutDouble ? [] : [text])),
  );
  const spell = ({ text, withoutDouble }: Name): string =>
    withoutDouble && plain.has(withoutDouble) && !plain.has(text) ? withoutDouble : text;
  const spelled = clauses.map((names) => names.map(spell));
  const aliases = aliasesIn(spelled);
  warnOfDoubles(clauses.flat(), spell, warnings);
  warnOfAliases(aliases, clauses.flat(), warnings);
  return { spell, registry: registryOf(spelled.flat(), aliases) };
}

function registryOf(names: readonly string[], aliases: readonly Alias[]): Registry {
  const verbatim = [...new Set(names)];
  const full = new Map(
    aliases
      .filter(({ confidence }) => confidence === 'high')
      .map(({ short, full }) => [short, full]),
  );
  const departments = [...new Set(verbatim.map((name) => full.get(name) ?? name))];
  return {
    departments,
    departmentsVerbatim: verbatim,
    aliases: Object.fromEntries(aliases.map((alias) => [alias.short, alias.full])),
    aliasConfidence: Object.fromEntries(aliases.map((alias) => [alias.short, alias.confidence])),
    collectives: departments.filter(isCollective),
  };
}

function warnOfDoubles(names: readonly Name[], spell: Spelling['spell'], warnings: Warnings): void {
  for (const name of names) {
    const spelled = spell(name);
    if (spelled === name.text) continue;
    const message = `“${name.text}”在换页处多出一字，按本文另处写法读作“${spelled}”。`;
    warnings.add('seam-duplicate-dropped', message, name.passage.span());
  }
}

function warnOfAliases(
  aliases: readonly Alias[],
  names: readonly Name[],
  warnings: Warnings,
): void {
  for (const { short, full, confidence } of aliases) {
    const message =
      confidence === 'high'
        ? `“${short}”按“${full}”的简称合并，请确认。`
        : `“${short}”可能就是“${full}”，未合并，请确认。`;
    warnings.add(
      'alias-guessed',
      message,
      names.find(({ text }) => text === short)?.passage.span(),
    );
  }
}
