/**
 * How far the voltage may leave its window in a run, V: overpotentials at the ends of steps are real, much more is not, and
 * the laws of the electrodes say nothing there (estimate).
 */
export const voltageMargin = 1.5;
