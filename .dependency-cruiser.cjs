/**
 * The context map. `a: ['b']` means: a may read the contract of b. Every rule below is drawn from it.
 * To add a context, add its line here and its module to src/app.module.ts.
 */
const MAP = {
  verification: [],
  accounts: [],
  linking: ['verification', 'accounts'],
  recovery: ['verification', 'linking', 'accounts'],
  rescue: ['verification', 'linking', 'accounts'],
  alumni: ['verification', 'linking', 'accounts'],
  notices: ['linking', 'recovery', 'rescue', 'accounts'],
  audit: [],
  'events-out': ['linking', 'recovery', 'rescue', 'accounts', 'alumni', 'audit'],
  desk: ['verification', 'linking', 'recovery', 'rescue', 'notices', 'accounts', 'audit'],
};

const CONTEXTS = Object.keys(MAP);
const anyContext = `^src/(${CONTEXTS.join('|')})/`;
const oneOf = (names) => `(${names.join('|')})`;

const keepsToTheMap = CONTEXTS.map((context) => {
  const others = CONTEXTS.filter((other) => other !== context);
  const open = MAP[context].length > 0 ? [`^src/${oneOf(MAP[context])}/contract/`] : [];
  // Nest must know from which module a contract's port comes; the module file gives away nothing else.
  const modules = MAP[context].map((other) => `^src/${other}/${other}\\.module\\.ts$`);
  return {
    name: `${context}-keeps-to-the-map`,
    comment: `${context} reads ${MAP[context].length ? `the contracts of ${MAP[context].join(', ')}` : 'no other context'}`,
    severity: 'error',
    from: { path: `^src/${context}/` },
    to: { path: `^src/${oneOf(others)}/`, pathNot: [...open, ...modules] },
  };
});

module.exports = {
  forbidden: [
    ...keepsToTheMap,
    {
      name: 'modules-are-named-only-by-modules',
      comment: 'what stands in a module file is wiring',
      severity: 'error',
      from: { path: anyContext, pathNot: '\\.module\\.ts$' },
      to: { path: '\\.module\\.ts$' },
    },
    {
      name: 'contract-is-plain',
      comment: 'a contract is messages and ports: it leads to no part inside a context',
      severity: 'error',
      from: { path: `${anyContext}contract/` },
      to: { path: `${anyContext}(?!contract/)` },
    },
    {
      name: 'domain-is-alone',
      // The table is data, pure and pinned; a copy of it in here would be one more to keep true.
      comment:
        'rules are plain TypeScript: no Nest, no TypeORM, no node:, no web; only the table of kanji comes from outside',
      severity: 'error',
      from: { path: `${anyContext}domain/`, pathNot: '\\.spec\\.ts$' },
      to: {
        pathNot: [`${anyContext}(domain|contract)/`, '^src/shared/domain/', 'dict/JPShinjitaiCharacters'],
      },
    },
    {
      name: 'use-cases-see-no-edge',
      comment: 'commands and queries know no page, no API, no sign-in',
      severity: 'error',
      from: { path: `${anyContext}(commands|queries)/` },
      to: { path: [`${anyContext}(pages|api)/`, '^src/auth/', '^src/api/', '^src/shared/web/'] },
    },
    {
      name: 'tables-are-private',
      comment: 'row classes are seen by persistence, by steps within a transaction, and by nobody else',
      severity: 'error',
      from: { path: '^src/', pathNot: `${anyContext}(persistence|reactions)/` },
      to: { path: '\\.entity\\.ts$' },
    },
    {
      name: 'shared-has-no-business',
      comment:
        'shared, auth, integrators, api and config serve every context and know none; configuration only hands out settings',
      severity: 'error',
      from: { path: '^src/(shared|auth|integrators|api)/' },
      to: { path: [anyContext, '^src/(sandbox|connectors|front)/'] },
    },
    {
      name: 'connectors-implement-ports',
      comment: 'a connector sees the ports that contexts declare, and contracts',
      severity: 'error',
      from: { path: '^src/connectors/' },
      to: { path: anyContext, pathNot: `${anyContext}(ports|contract)/` },
    },
    {
      name: 'sandbox-is-another-world',
      comment:
        'the pretend university and card provider know nothing of the service, but how a log is kept and a code is typed',
      severity: 'error',
      from: { path: '^src/sandbox/' },
      to: { path: '^src/(?!sandbox/)', pathNot: '^src/shared/(log|typed-code)\\.ts$' },
    },
    {
      name: 'nobody-needs-the-sandbox',
      comment: 'only what starts the service may start a sandbox beside it',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(sandbox/|[^/]+$)' },
      to: { path: '^src/sandbox/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'a file that nobody imports is dead',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^test/', '^bench/'] },
      to: {},
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
};
