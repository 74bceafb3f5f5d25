import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { allOf, filesIn, read, settingNames, settingOf } from './documents.fixtures.ts';
import { projectRoot } from './project-root.ts';

const root = projectRoot();
const documents = filesIn('*.md', 'docs/**/*.md', 'seeds/*.md').filter(
  (file) => !file.startsWith('node_modules'),
);
const everything = documents.map(read).join('\n');

describe('the settings', () => {
  const named = settingNames();

  it('are found in the code', () => expect(named.length).toBeGreaterThan(8));

  it.each(['README.md', 'docs/OPERATIONS.md'])('all stand in %s', (document) =>
    expect(named.filter((name) => !read(document).includes(`\`${name}\``))).toEqual([]),
  );

  it('settings that documents name are read by the server or the command line', () => {
    const known = [...named, ...allOf(read('apps/cli/src/server-command.ts'), /env\('([A-Z_]+)'/g)];
    const told = allOf(everything, /\b((?:DUBAN|KURRENTDB|REDIS)_[A-Z_]+)\b/g);
    expect(told.filter((name) => !known.includes(settingOf(name)))).toEqual([]);
  });
});

describe('commands in documents', () => {
  it('are scripts of package.json', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const run = allOf(everything, /npm run (?:-s )?([a-z][\w:-]*)/g);
    const short = allOf(everything, /npm (start|test)\b/g);
    expect(run).toContain('duban');
    expect([...run, ...short].filter((name) => !(name in scripts))).toEqual([]);
  });

  it('are commands of the command line', () => {
    const told = allOf(everything, /npm run -s duban -- ([a-z]+)/g);
    const [first = ''] = everything.split('## The command line').slice(1);
    const [table = ''] = first.split('\n## ');
    const listed = table
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) => allOf(line.split(' | ')[0] ?? '', /`([a-z]+)(?: [A-Za-z-]+)*`/g));
    const known = filesIn('apps/cli/src/commands/*.ts').map((file) =>
      file.replace(/^.*\/|\.ts$/g, ''),
    );
    // `approve` and `decline` are written after `escalations answer`, as its siblings.
    const own = listed.filter((name) => !['approve', 'decline'].includes(name));
    expect([...told, ...own].filter((name) => !known.includes(name))).toEqual([]);
    expect(known.filter((name) => !listed.includes(name))).toEqual([]);
  });
});

describe('links', () => {
  it.each(documents)('links of %s lead somewhere', (document) => {
    const targets = allOf(read(document), /\]\(([^)\s]+)\)/g).filter(
      (target) => !/^([a-z]+:|#)/.test(target),
    );
    const dead = targets.filter((target) => {
      const [path = ''] = target.split('#');
      return !existsSync(join(root, dirname(document), path));
    });
    expect(dead).toEqual([]);
  });
});

describe('event types', () => {
  const sources = filesIn('{apps,libs}/*/src/**/*.ts').filter(
    (file) => !/\.(spec|contract|fixtures)\.ts$/.test(file),
  );
  const inCode = allOf(sources.map(read).join('\n'), /\b(?:Event|Fact)<\s*'([A-Z]\w+)'/g);
  const [, afterTitle = ''] = read('docs/ARCHITECTURE.md').split('## Streams and event types');
  const [section = ''] = afterTitle.split('\n## ');
  const table = section.split('\n').filter((line) => line.startsWith('| `'));
  const inTable = table.flatMap((line) => allOf(line.split(' | ')[1] ?? '', /`([A-Z]\w+)`/g));

  it('are found in the code', () => {
    const inFiles = filesIn('libs/*/src/domain/*.events.ts');
    // Some hold only shapes that events of a neighbouring file are made of.
    const isPart = (file: string): boolean =>
      inFiles.some((other) => read(other).includes(`'./${basename(file)}'`));
    const silent = inFiles.filter(
      (file) => !isPart(file) && !inCode.some((type) => read(file).includes(type)),
    );
    expect(silent).toEqual([]);
    expect(inCode.length).toBeGreaterThan(30);
  });

  it('all stand in docs/ARCHITECTURE.md, and no others', () =>
    expect([...inTable].sort()).toEqual([...inCode].sort()));

  it('each have a sentence in the audit trail', () => {
    const told = read('libs/audit/src/summary/sentences.ts');
    expect(inCode.filter((type) => !told.includes(`${type}:`))).toEqual([]);
  });
});

describe('the glossary', () => {
  const PLACES = { 泽州: 'zezhou', 乳山: 'rushan', 浮梁: 'fuliang', 屯溪: 'tunxi', 河北: 'hebei' };
  const bare = (text: string): string => text.replaceAll(/\s+/g, '');
  const quotes = [...read('docs/GLOSSARY.md').matchAll(/\| ([^|]+)〔(\p{Script=Han}{2})〕/gu)].map(
    ([, quote = '', place = '']) => ({ quote, place: place as keyof typeof PLACES }),
  );

  it('quotes the plans', () => expect(quotes.length).toBeGreaterThan(15));

  it.each(quotes)('$quote stands in the plan of $place', ({ quote, place }) => {
    const plan = bare(read(`seeds/${PLACES[place]}.txt`));
    expect(quote.split('…').filter((part) => !plan.includes(bare(part)))).toEqual([]);
  });
});
