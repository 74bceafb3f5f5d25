// node --import <this file> main.ts, or a setup file of Jest: TypeScript runs as it stands, so that specs never test a
// stale build. Types are checked by `npm run lint`.
import { registerHooks } from 'node:module';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import swc from '@swc/core';

const OPTIONS = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: {
    target: 'es2024',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    experimental: { keepImportAttributes: true },
  },
};

export const compile = (filename, source) =>
  swc.transformSync(source, { ...OPTIONS, filename }).code;

process.setSourceMapsEnabled(true);
registerHooks({
  // `#name` means the sources, not the build: see "imports" of package.json.
  resolve: (specifier, context, next) =>
    next(specifier, { ...context, conditions: ['source', ...context.conditions] }),
  load(url, context, next) {
    const [path] = url.split('?');
    if (!path.startsWith('file:') || !path.endsWith('.ts')) return next(url, context);
    const filename = fileURLToPath(path);
    const source = compile(filename, readFileSync(filename, 'utf8'));
    return { format: 'module', shortCircuit: true, source };
  },
});
