import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What each place may not import or write; docs/architecture.md says why. */
const EXTENSIONS = '{ts,tsx}';
const PRODUCT = ['electron', 'renderer', 'shared'].map((dir) => `${dir}/**/*.${EXTENSIONS}`);

const EVERYWHERE = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  { selector: 'ExportDefaultDeclaration', message: 'Use a named export.' },
];
/** By whatever way the name is written: a member, a string in brackets, a pattern that takes it apart. */
const OPEN_EXTERNAL = [
  "Identifier[name='openExternal']",
  "Literal[value='openExternal']",
  "TemplateElement[value.raw='openExternal']",
].map((selector) => ({
  selector,
  message:
    'Only electron/security/external-links.ts opens pages: it takes an id, never an address.',
}));
/** Imports at run time, which the bans on import lines do not see. */
const HIDDEN_NAME = '/^((node:)?child_process|keytar|koffi)$/';
const HIDDEN_IMPORTS = [
  `ImportExpression[source.value=${HIDDEN_NAME}]`,
  'ImportExpression[source.type!="Literal"]',
  `TSImportEqualsDeclaration TSExternalModuleReference[expression.value=${HIDDEN_NAME}]`,
  "Identifier[name='require']",
  "Identifier[name='createRequire']",
  "Identifier[name='getBuiltinModule']",
  "Literal[value='getBuiltinModule']",
].map((selector) => ({
  selector,
  message: 'Import by name and at the top; ports stand before what is restricted.',
}));
const SYNTAX = [...EVERYWHERE, ...OPEN_EXTERNAL, ...HIDDEN_IMPORTS];
/** For the two ports whose native package is loaded on demand. */
const mayLoad = (name) => ({
  'no-restricted-syntax': [
    'error',
    ...EVERYWHERE,
    ...OPEN_EXTERNAL,
    ...HIDDEN_IMPORTS.map((ban) =>
      ban.selector.startsWith('ImportExpression[source.value=')
        ? { ...ban, selector: `${ban.selector}[source.value!='${name}']` }
        : ban,
    ),
  ],
});
/** Texts for people belong in resources/locales, so that every language has them. */
const LETTERS = '/[A-Za-z\\u00C0-\\u024F]/';
const WORDS_IN_JSX = [
  `JSXText[value=${LETTERS}]`,
  `JSXElement > JSXExpressionContainer > Literal[value=${LETTERS}]`,
  `JSXElement > JSXExpressionContainer > TemplateLiteral`,
  `JSXAttribute[name.name=/^(aria-label|aria-description|aria-roledescription|alt|title|placeholder|label)$/] > Literal[value=${LETTERS}]`,
].map((selector) => ({
  selector,
  message: 'Take this text from the catalogue (resources/locales).',
}));

const IPC_MAIN = {
  name: 'electron',
  importNames: ['ipcMain'],
  message: 'Register calls in the contract; electron/ipc/router.ts guards them.',
};
const CHILD_PROCESS = ['node:child_process', 'child_process'].map((name) => ({
  name,
  message: 'Use the CommandRunner port.',
}));
const KEYTAR = { name: 'keytar', message: 'Use the SecretStore port.' };
const KOFFI = { name: 'koffi', message: 'Native calls live in electron/platform/win32.' };
const HARD_BANS = [IPC_MAIN, ...CHILD_PROCESS, KEYTAR, KOFFI];

/** All import bans but the named ones, for the one place that is allowed them. */
const bansExcept = (...allowed) => [
  'error',
  { paths: HARD_BANS.filter((ban) => !allowed.includes(ban)) },
];

export default tseslint.config(
  {
    ignores: [
      'dist*/**',
      '.tsbuild/**',
      '.electron/**',
      'release/**',
      'screens/**',
      'test-results/**',
      'coverage/**',
      '**/*.cjs',
      '*.config.*',
      '**/*.generated.*',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  { languageOptions: { parserOptions: { projectService: true } } },
  {
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Ports return promises whether or not one implementation happens to await.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_' },
      ],
      'no-restricted-syntax': ['error', ...EVERYWHERE],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: PRODUCT,
    rules: {
      'no-console': 'error',
      'no-restricted-imports': bansExcept(),
      'no-restricted-syntax': ['error', ...SYNTAX],
    },
  },
  {
    files: ['renderer/**/*.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...SYNTAX, ...WORDS_IN_JSX] },
  },
  {
    files: ['electron/security/external-links.ts'],
    rules: { 'no-restricted-syntax': ['error', ...EVERYWHERE, ...HIDDEN_IMPORTS] },
  },
  {
    files: ['electron/main.ts', 'electron/compose*.ts', 'electron/ipc/router.ts'],
    rules: { 'no-restricted-imports': bansExcept(IPC_MAIN) },
  },
  {
    files: ['electron/platform/common/node-command-runner.ts'],
    rules: { 'no-restricted-imports': bansExcept(...CHILD_PROCESS) },
  },
  {
    files: ['electron/platform/common/keytar-secret-store.ts'],
    rules: { 'no-restricted-imports': bansExcept(KEYTAR), ...mayLoad('keytar') },
  },
  {
    files: ['electron/platform/win32/**'],
    rules: { 'no-restricted-imports': bansExcept(KOFFI), ...mayLoad('koffi') },
  },
  {
    files: ['tests/**'],
    rules: {
      // Sessions and fakes are records of functions; nothing in them needs `this`.
      '@typescript-eslint/unbound-method': 'off',
      'max-lines': ['error', { max: 450, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['renderer/**/*.tsx'], ...a11y.flatConfigs.strict },
  {
    files: ['renderer/**'],
    plugins: { 'react-hooks': hooks },
    rules: hooks.configs.recommended.rules,
  },
  {
    // Scripts are plain JavaScript, so that they run before anything is installed; tsc checks their types.
    files: ['**/*.mjs', '**/*.js'],
    ...tseslint.configs.disableTypeChecked,
  },
  { files: ['*.js'], rules: { 'no-restricted-syntax': 'off' } },
);
