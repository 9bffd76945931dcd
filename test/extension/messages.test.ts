import { describe, expect, it } from 'vitest';
import { isHostMessage, isPageMessage } from '../../extension/messages.ts';

describe('messages between the extension and the results page', () => {
  it('are taken when they are part of the contract', () => {
    expect(isPageMessage({ v: 1, type: 'rendered', figures: 4, marks: 100 })).toBe(true);
    expect(isPageMessage({ v: 1, type: 'command', command: 'runAgain' })).toBe(true);
    expect(isHostMessage({ v: 1, type: 'idle' })).toBe(true);
    expect(
      isHostMessage({ v: 1, type: 'show', uri: 'file:///a.cell', page: {}, renderer: 'svg', canResume: true }),
    ).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'ready'],
    ['another version', { v: 2, type: 'idle' }],
    ['an unknown type', { v: 1, type: 'open', uri: 'x' }],
    ['a type of every object', { v: 1, type: 'toString' }],
    ['a missing field', { v: 1, type: 'rendered', figures: 4 }],
    ['a field of another kind', { v: 1, type: 'goTo', line: '3' }],
    ['null for an object', { v: 1, type: 'ready', theme: null, isDark: true }],
    ['a command that is not the page’s', { v: 1, type: 'command', command: 'workbench.action.quit' }],
  ])('are refused: %s', (_, message) => {
    expect(isPageMessage(message)).toBe(false);
    if (typeof message !== 'object' || message?.type !== 'idle') expect(isHostMessage(message)).toBe(false);
  });
});
