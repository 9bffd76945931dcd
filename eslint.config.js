// Lint rules. The rooms and who may import whom stand in ARCHITECTURE.md; the red line in the editor comes from here,
// `test/architecture.test.ts` checks the same on every file.

import tseslint from 'typescript-eslint';

/** Rooms that a room's files may import from, besides their own. */
const rooms = {
  quantity: [],
  model: [],
  physics: ['model'],
  solver: ['model', 'physics'],
  charts: ['model', 'solver'],
  language: ['quantity', 'model', 'physics'],
  cli: ['quantity', 'model', 'physics', 'language', 'solver', 'charts'],
  extension: ['quantity', 'model', 'physics', 'language', 'solver', 'charts'],
};

const hostPackages = [
  'vscode',
  'langium',
  'langium/*',
  'vscode-languageserver',
  'vscode-languageserver/*',
  'vscode-languageclient',
  'vscode-languageclient/*',
];

/** Packages that a room must not touch. */
const packagesAwayFrom = {
  quantity: hostPackages,
  model: hostPackages,
  physics: hostPackages,
  solver: [...hostPackages, 'node:*'],
  charts: hostPackages,
  language: ['vscode', 'fs'],
  cli: ['vscode'],
  extension: [],
};

const roomRules = Object.entries(rooms).map(([room, allowed]) => ({
  files: [`${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...Object.keys(rooms)
            .filter((other) => other !== room && !allowed.includes(other))
            .map((other) => ({ regex: `^(\\.\\./)+${other}/`, message: `${room}/ may not import from ${other}/` })),
          ...packagesAwayFrom[room].map((name) => ({ group: [name], message: `${room}/ may not import ${name}` })),
          // No synchronous file access in the language; `node:fs/promises` is for the server's main file.
          ...(room === 'language'
            ? [{ regex: '^node:fs$', message: 'language/ may not read files synchronously' }]
            : []),
          {
            regex: '^(\\.\\./)+(test|bench|tools)/',
            message: 'the product imports nothing from test/, bench/ or tools/',
          },
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/**', '.types/**', 'language/generated/**', 'node_modules/**', '.editor-tests/**'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.kernel.json', './tsconfig.rooms.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Kernels index typed arrays within loop bounds; `!` there is the documented pattern (CONTRIBUTING.md).
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['test/**/*.ts', 'tools/**/*.ts', 'bench/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    // Browser code sees the charts and the message contract only.
    files: ['extension/webview/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  ...roomRules,
);
