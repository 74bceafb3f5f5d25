import { join } from 'node:path';
import ts from 'typescript';
import { expectGenerated } from './generated.fixtures.ts';
import { readTypes } from './read-types.fixtures.ts';
import { type ApiTypes } from './api-types.ts';

const root = join(import.meta.dirname, '../../../..');

function read(): ApiTypes {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const main = join(root, 'apps/server/src/main.ts');
  const program = ts.createProgram([main], { ...options, noEmit: true, incremental: false });
  return readTypes(program, (file) => file.startsWith(root) && !file.includes('node_modules'));
}

const lines = (schemas: Readonly<Record<string, unknown>>): string =>
  Object.entries(schemas)
    .map(([name, schema]) => `    ${JSON.stringify(name)}: ${JSON.stringify(schema)},\n`)
    .join('');

const source = ({ operations, schemas }: ApiTypes): string =>
  [
    `// Read off the types of the controllers' methods: npm run contract\n`,
    `import { type ApiTypes } from './api-types.ts';\n\n`,
    `export const apiTypes: ApiTypes = {\n`,
    `  operations: {\n${lines(operations)}  },\n  schemas: {\n${lines(schemas)}  },\n};\n`,
  ].join('');

it(
  'what the API says it answers is what the types of its controllers say',
  () => expectGenerated('apps/server/src/api/api-types.generated.ts', source(read())),
  120_000,
);
