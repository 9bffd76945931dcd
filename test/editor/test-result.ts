// One test of the editor, as the runs report it.

export interface TestResult {
  readonly title: string;
  readonly passed: boolean;
  readonly milliseconds: number;
  readonly error?: string;
}
