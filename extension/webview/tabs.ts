// Tabs with the keyboard manners of the pattern: arrows move, Home and End jump.

import { createElement } from './create-element.ts';

export interface Tab {
  readonly id: string;
  readonly title: string;
  readonly content: HTMLElement;
}

export function tabList(tabs: readonly Tab[], start: string, chosen: (id: string) => void): HTMLElement {
  const buttons = tabs.map((tab, k) => {
    const button = createElement(
      'button',
      { role: 'tab', class: 'tab', 'aria-controls': `panel-${tab.id}`, onClick: () => choose(k, false) },
      tab.title,
    );
    button.id = `tab-${tab.id}`;
    tab.content.id = `panel-${tab.id}`;
    tab.content.setAttribute('role', 'tabpanel');
    tab.content.setAttribute('aria-labelledby', button.id);
    return button;
  });
  const choose = (index: number, focus: boolean): void => {
    tabs.forEach((tab, k) => {
      const isChosen = k === index;
      tab.content.hidden = !isChosen;
      buttons[k]?.setAttribute('aria-selected', String(isChosen));
      if (buttons[k] !== undefined) buttons[k].tabIndex = isChosen ? 0 : -1;
    });
    if (focus) buttons[index]?.focus();
    chosen(tabs[index]?.id ?? '');
  };
  const list = createElement('div', { role: 'tablist', class: 'tabs' }, ...buttons);
  list.addEventListener('keydown', (event) => {
    const now = buttons.findIndex((b) => b === document.activeElement);
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: now - 1,
      ArrowRight: now + 1,
      Home: 0,
      End: buttons.length - 1,
    };
    const next = moves[event.key];
    if (next === undefined || now < 0) return;
    event.preventDefault();
    choose((next + buttons.length) % buttons.length, true);
  });
  choose(
    Math.max(
      0,
      tabs.findIndex((t) => t.id === start),
    ),
    false,
  );
  return createElement('div', {}, list, ...tabs.map((t) => t.content));
}
