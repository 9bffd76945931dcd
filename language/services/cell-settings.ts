// The settings that the server reads, with their defaults. The manifest declares the same; a test compares the two.

export type SlowChecks = 'onType' | 'onSave' | 'onCommand';
export type RangeSeverity = 'warning' | 'information' | 'off';

export interface CellSettings {
  readonly inlayHints: {
    /** Quantities that follow from what is written. */
    readonly derived: boolean;
    /** SI values of what is written in another unit. */
    readonly siValues: boolean;
    /** Values that nobody wrote. */
    readonly defaults: boolean;
    /** Characters. */
    readonly maxLength: number;
  };
  readonly codeLens: { readonly run: boolean; readonly lastResult: boolean };
  readonly checks: {
    readonly slow: SlowChecks;
    readonly rangeSeverity: RangeSeverity;
    /** Codes that are not reported. */
    readonly disabled: readonly string[];
    /** Thresholds by rule code and option name. */
    readonly thresholds: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
}

/** Section of the editor's configuration that holds them. */
export const settingsSection = 'cellwright';

export const defaultSettings: CellSettings = {
  inlayHints: { derived: true, siValues: false, defaults: false, maxLength: 25 },
  codeLens: { run: true, lastResult: true },
  checks: { slow: 'onSave', rangeSeverity: 'warning', disabled: [], thresholds: {} },
};

/** Settings from what the editor sends; whatever is missing or of the wrong kind has its default. */
export function readSettings(raw: unknown): CellSettings {
  const [hints, lens, checks] = ['inlayHints', 'codeLens', 'checks'].map((name) => recordIn(raw, name));
  const own = defaultSettings;
  return {
    inlayHints: {
      derived: truth(hints?.derived, own.inlayHints.derived),
      siValues: truth(hints?.siValues, own.inlayHints.siValues),
      defaults: truth(hints?.defaults, own.inlayHints.defaults),
      maxLength: lengthOf(hints?.maxLength, own.inlayHints.maxLength),
    },
    codeLens: {
      run: truth(lens?.run, own.codeLens.run),
      lastResult: truth(lens?.lastResult, own.codeLens.lastResult),
    },
    checks: {
      slow: oneOf(checks?.slow, ['onType', 'onSave', 'onCommand'], own.checks.slow),
      rangeSeverity: oneOf(checks?.rangeSeverity, ['warning', 'information', 'off'], own.checks.rangeSeverity),
      disabled: textsIn(checks?.disabled),
      thresholds: thresholdsIn(checks?.thresholds),
    },
  };
}

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function recordIn(raw: unknown, name: string): Fields {
  const found = isRecord(raw) ? raw[name] : undefined;
  return isRecord(found) ? found : {};
}

function truth(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback;
}

/** Between the limits of the manifest. */
function lengthOf(value: unknown, fallback: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(120, Math.max(8, Math.round(value))) : fallback;
}

function oneOf<const T extends string>(value: unknown, known: readonly T[], fallback: T): T {
  return known.find((own) => own === value) ?? fallback;
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((own): own is string => typeof own === 'string') : [];
}

function thresholdsIn(value: unknown): CellSettings['checks']['thresholds'] {
  if (!isRecord(value)) return {};
  const rules = Object.entries(value).filter((entry): entry is [string, Fields] => isRecord(entry[1]));
  return Object.fromEntries(
    rules.map(([code, options]) => [
      code,
      Object.fromEntries(
        Object.entries(options).filter((entry): entry is [string, number] => Number.isFinite(entry[1])),
      ),
    ]),
  );
}
