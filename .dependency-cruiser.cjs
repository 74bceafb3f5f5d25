/** Who may import whom: allow-lists, so that a new folder is shut until somebody opens it. docs/ARCHITECTURE.md says why. */
/** Supervision: each room stands on those before it. */
const rooms = ['policies', 'obligations', 'escalations', 'notifications', 'explanations'];
const features = `(access|audit|directory|phases|plans|targets|tasks|uploads|${rooms.join('|')})`;
const test = '\\.(spec|contract|fixtures)\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Of types neither.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: test },
      to: { pathNot: ['^libs/kernel/', '^(node:)?crypto$'] },
    },
    {
      name: 'contract-imports-types-only',
      comment: 'Server, command line and web read it: no library comes with it, not even ours.',
      severity: 'error',
      from: { path: '^libs/contract/', pathNot: test },
      to: {
        pathNot: ['^libs/contract/', '^libs/kernel/src/index\\.ts$'],
      },
    },
    {
      name: 'contract-imports-types-only',
      severity: 'error',
      from: { path: '^libs/contract/', pathNot: test },
      to: { path: '^libs/kernel/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'domain-is-pure',
      comment:
        'Rules know no clock, no Nest, no I/O: kernel, contract, calendar, themselves, and types of facts.',
      severity: 'error',
      from: { path: `^libs/${features}/src/domain/`, pathNot: test },
      to: {
        pathNot: [
          '^libs/$1/src/domain/',
          '^libs/(kernel|contract|calendar)/src/index\\.ts$',
          `^libs/(${rooms.join('|')})/src/rules\\.ts$`,
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'stored-shapes-stand-alone',
      comment:
        'What is on disk changes with no rule: facts are made of each other and of plain values.',
      severity: 'error',
      from: { path: '\\.events\\.ts$' },
      to: {
        pathNot: [
          '\\.events\\.ts$',
          '^libs/[^/]+/src/events\\.ts$',
          '^libs/(kernel|contract|calendar|evidence)/src/index\\.ts$',
        ],
      },
    },
    {
      name: 'by-the-front-door',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: {
        path: '^libs/',
        pathNot: [
          '^libs/$2/',
          '^libs/[^/]+/src/index\\.ts$',
          '^libs/[^/]+/src/(rules|events)\\.ts$',
          '^libs/testing/src/start-feature\\.ts$',
          '^libs/(event-store|views|following|jobs|mail|evidence|access|tasks)/src/(in-memory|sqlite|kurrentdb|bullmq|smtp|file|oidc)/index\\.ts$',
          test,
        ],
      },
    },
    {
      name: 'adapters-are-chosen-by-the-server',
      severity: 'error',
      from: { path: '^libs/', pathNot: [test, '^libs/testing/'] },
      to: {
        path: '^libs/(event-store|views|following|jobs|mail|evidence|access|tasks)/src/(in-memory|sqlite|kurrentdb|bullmq|smtp|file|oidc)/index\\.ts$',
        pathNot: [],
      },
    },
    {
      name: 'features-do-not-meet',
      comment: 'One feature knows another by the types of its facts only.',
      severity: 'error',
      from: { path: `^libs/${features}/`, pathNot: test },
      to: {
        path: `^libs/${features}/`,
        pathNot: ['^libs/$1/', `^libs/(${rooms.join('|')})/`],
        dependencyTypesNot: ['type-only'],
      },
    },
    ...rooms.map((room, index) => ({
      name: 'supervision-flows-one-way',
      comment: 'A room is known to those after it only; the types of its stored facts to anyone.',
      severity: 'error',
      from: { path: '^libs/', pathNot: [test, `^libs/(${rooms.slice(index).join('|')})/`] },
      to: { path: `^libs/${room}/`, pathNot: '/src/events\\.ts$' },
    })),
    {
      name: 'features-stand-on-ports',
      severity: 'error',
      from: { path: `^libs/${features}/`, pathNot: test },
      to: {
        path: '^libs/',
        pathNot: `^libs/(kernel|contract|calendar|outline|documents|event-store|views|following|jobs|due|mail|http|sheets|evidence|${features})/`,
      },
    },
    {
      name: 'ports-know-no-feature',
      comment:
        'Facts flow one way: what features stand on does not know them, not even their types.',
      severity: 'error',
      from: { path: '^libs/', pathNot: [test, '^libs/testing/', `^libs/${features}/`] },
      to: { path: `^libs/${features}/` },
    },
    {
      name: 'libs-never-import-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'pages-know-the-contract-only',
      comment:
        'What a browser loads; of ours the words, the types of the API and the rules of identifiers.',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: test },
      to: { path: '^libs/', pathNot: '^libs/contract/src/index\\.ts$' },
    },
    {
      name: 'pages-are-of-a-few-libraries',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: test },
      to: {
        path: 'node_modules/',
        pathNot:
          'node_modules/(@types/)?(react|react-dom|react-router|@tanstack/react-query|pdfjs-dist|docx-preview|diff|lean-qr)/',
      },
    },
    {
      name: 'browser-libraries-stay-in-pages',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^apps/web/' },
      to: {
        path: 'node_modules/(@types/)?(react|react-dom|react-router|@tanstack|pdfjs-dist|docx-preview)/',
      },
    },
    {
      name: 'apps-do-not-meet',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: test },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'specs-stay-home',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [test, '^libs/testing/'] },
      to: { path: [test, '^libs/testing/'] },
    },
    ...Object.entries({
      sqlite: ['^libs/(event-store|views|following|access|tasks)/src/sqlite/', 'better-sqlite3'],
      bullmq: ['^libs/jobs/src/bullmq/', '(bullmq|ioredis)'],
      smtp: ['^libs/mail/src/smtp/', 'nodemailer'],
      kurrentdb: ['^libs/event-store/src/kurrentdb/', '@kurrent'],
      calendar: ['^libs/calendar/', 'chinese-days'],
      sheets: ['^libs/sheets/', '(read|write)-excel-file'],
      zip: ['^libs/(zip|sheets|evidence)/', '(yauzl|fflate)'],
      xml: ['^libs/documents/src/xml\\.ts$', 'saxen'],
      pdf: ['^libs/documents/src/pdf/', 'unpdf'],
      'files-in-pages': ['^apps/web/src/components/file-view/', '(pdfjs-dist|docx-preview)'],
      qr: ['^apps/web/src/components/qr-code/', 'lean-qr'],
      docx: ['^libs/papers/', 'docx'],
      doc: ['^libs/documents/src/doc/', 'word-extractor'],
      passwords: ['^libs/access/', '@zxcvbn-ts'],
      oidc: ['^libs/access/src/oidc/', 'openid-client'],
      totp: ['^libs/access/src/totp\\.ts$', '(otplib|@otplib)'],
      cookies: ['^libs/access/', 'cookie'],
    }).map(([door, [inside, client]]) => ({
      name: `one-door-to-${door}`,
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [inside, test] },
      to: { path: `node_modules/(@types/)?${client}/` },
    })),
    {
      name: 'decorators-at-the-edges',
      comment:
        'Ports, projections and adapters are plain: Nest stands in slices, modules, http and apps.',
      severity: 'error',
      from: {
        path: '^libs/',
        pathNot: [test, '^libs/(http|platform|testing)/', `^libs/${features}/src/(slices/|[^/]+$)`],
      },
      to: { path: 'node_modules/(@nestjs|class-validator|class-transformer)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' }, // our own build only: many packages keep their code in a dist/ too
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
