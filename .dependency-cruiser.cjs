/**
 * Import rules. docs/architecture.md explains each one; `npm run check` fails on a breach, and
 * tests/contract/import-rules.test.ts sees every rule fire.
 */
const PRODUCT = '^(electron|renderer|shared)/';
const TYPE_ONLY = ['type-only'];
const npm = (name) => `(^|/)node_modules/${name}/`;

module.exports = {
  forbidden: [
    {
      // Types vanish in the build, so a circle of types alone is none.
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: TYPE_ONLY } },
    },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(electron|renderer|tests|scripts)/' },
    },
    {
      name: 'shared-uses-only-zod',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: npm('zod') },
    },
    {
      name: 'zod-only-in-schemas',
      severity: 'error',
      from: { path: '^shared/', pathNot: '^shared/(ipc|schema)/' },
      to: { path: npm('zod') },
    },
    {
      name: 'renderer-never-sees-main',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/' },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-has-no-electron',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: npm('(electron|electron-store|keytar|koffi)') },
    },
    {
      name: 'renderer-has-no-schemas',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: npm('zod'), dependencyTypesNot: TYPE_ONLY },
    },
    {
      name: 'renderer-imports-contract-types-only',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^shared/(ipc|schema)/', dependencyTypesNot: TYPE_ONLY },
    },
    {
      name: 'main-never-sees-renderer',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'features-know-no-electron',
      severity: 'error',
      from: {
        path: '^electron/',
        pathNot: '^electron/([^/]+[.]ts$|(window|ipc|security|platform|preload)/)',
      },
      to: { path: npm('electron'), dependencyTypesNot: TYPE_ONLY },
    },
    {
      name: 'one-os-at-a-time',
      severity: 'error',
      from: { path: '^electron/platform/([^/]+)/' },
      to: { path: '^electron/platform/([^/]+)/', pathNot: '^electron/platform/($1|common)/' },
    },
    {
      name: 'platform-only-through-composition',
      severity: 'error',
      from: { path: '^electron/', pathNot: '^electron/(platform/|compose)' },
      to: { path: '^electron/platform/' },
    },
    {
      name: 'product-never-imports-tests',
      severity: 'error',
      from: { path: PRODUCT },
      to: { path: '^(tests|scripts)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'] },
  },
};
