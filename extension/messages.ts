// What the extension and the page of the results view say to each other. Both ends check what arrives: the page may be
// older than the extension after an update, and a restored page may hold anything.

import type { ResultsPage } from '../charts/results-page.ts';
import type { ChartTheme } from '../charts/theme.ts';
import type { Spec } from 'vega';

/** Raised when a message changes its meaning. */
export const contractVersion = 1;

export type Renderer = 'svg' | 'canvas' | 'auto';

/** From the extension to the page. */
export type HostMessage =
  | {
      readonly v: 1;
      readonly type: 'show';
      readonly uri: string;
      readonly page: ResultsPage;
      readonly renderer: Renderer;
      /** Whether the run was cut off and can be gone on with. */
      readonly canResume: boolean;
    }
  | { readonly v: 1; readonly type: 'running'; readonly text: string; readonly fraction: number }
  | { readonly v: 1; readonly type: 'idle' }
  | { readonly v: 1; readonly type: 'stale'; readonly isStale: boolean }
  | { readonly v: 1; readonly type: 'absent'; readonly text: string }
  | { readonly v: 1; readonly type: 'paint'; readonly ticket: number; readonly spec: Spec; readonly scale: number };

/** What the page may ask the extension to do, by the last part of the command's name. */
export const pageCommands = [
  'runAgain',
  'resume',
  'stop',
  'exportImage',
  'exportData',
  'exportReport',
  'copyVegaLite',
  'showOutput',
] as const;
export type PageCommand = (typeof pageCommands)[number];

/** From the page to the extension. */
export type PageMessage =
  | { readonly v: 1; readonly type: 'ready'; readonly theme: ChartTheme; readonly isDark: boolean }
  | { readonly v: 1; readonly type: 'rendered'; readonly figures: number; readonly marks: number }
  | { readonly v: 1; readonly type: 'error'; readonly text: string }
  | { readonly v: 1; readonly type: 'command'; readonly command: PageCommand; readonly figure?: string }
  | { readonly v: 1; readonly type: 'goTo'; readonly line: number }
  /** The figure that export commands from the palette are about. */
  | { readonly v: 1; readonly type: 'selected'; readonly figure: string }
  /** A PNG as base64, the answer to `paint`; empty when painting failed. */
  | { readonly v: 1; readonly type: 'painted'; readonly ticket: number; readonly png: string };

type Fields = Readonly<Record<string, 'string' | 'number' | 'boolean' | 'object'>>;

const hostFields: Readonly<Record<HostMessage['type'], Fields>> = {
  show: { uri: 'string', page: 'object', renderer: 'string', canResume: 'boolean' },
  running: { text: 'string', fraction: 'number' },
  idle: {},
  stale: { isStale: 'boolean' },
  absent: { text: 'string' },
  paint: { ticket: 'number', spec: 'object', scale: 'number' },
};

const pageFields: Readonly<Record<PageMessage['type'], Fields>> = {
  ready: { theme: 'object', isDark: 'boolean' },
  rendered: { figures: 'number', marks: 'number' },
  error: { text: 'string' },
  command: { command: 'string' },
  goTo: { line: 'number' },
  selected: { figure: 'string' },
  painted: { ticket: 'number', png: 'string' },
};

export function isHostMessage(message: unknown): message is HostMessage {
  return hasFields(message, hostFields);
}

export function isPageMessage(message: unknown): message is PageMessage {
  if (!hasFields(message, pageFields)) return false;
  const { command } = message as { command?: unknown };
  return command === undefined || pageCommands.includes(command as PageCommand);
}

function hasFields(message: unknown, types: Readonly<Record<string, Fields>>): boolean {
  if (typeof message !== 'object' || message === null) return false;
  const record = message as Readonly<Record<string, unknown>>;
  if (record.v !== contractVersion || typeof record.type !== 'string') return false;
  const fields = Object.hasOwn(types, record.type) ? types[record.type] : undefined;
  return (
    fields !== undefined &&
    Object.entries(fields).every(([name, kind]) => typeof record[name] === kind && record[name] !== null)
  );
}
