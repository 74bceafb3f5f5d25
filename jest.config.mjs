/** Specs share one process for each worker and load every module once: jest-light-runner, without a VM for each file. */
const common = {
  runner: 'jest-light-runner/child-process',
  setupFiles: ['<rootDir>/scripts/run-sources.mjs', '<rootDir>/scripts/patience.mjs'],
  transform: {},
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

export default {
  projects: [
    {
      ...common,
      displayName: 'specs',
      testMatch: ['<rootDir>/{apps,libs}/**/!(*.acceptance).spec.ts'],
    },
    {
      ...common,
      displayName: 'acceptance',
      testMatch: ['<rootDir>/{apps,libs}/**/*.acceptance.spec.ts'],
    },
  ],
  maxWorkers: 2,
};
