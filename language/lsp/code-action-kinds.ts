// Kinds of code actions that the server offers, as it says when it starts.

export const organizeImportsKind = 'source.organizeImports';
/** Safe fixes only: none changes a physical value. */
export const fixAllKind = 'source.fixAll.cellwright';

export const codeActionKinds: readonly string[] = [
  'quickfix',
  'refactor.extract',
  'refactor.inline',
  'refactor.rewrite',
  organizeImportsKind,
  fixAllKind,
];
