/** Main's news and the answer to a press come apart by this much; a screen may move the focus itself by then. */
const SETTLED_MS = 150;

/**
 * Gives the focus a place when what had it is gone from the page: a removed row, a notice that was put away,
 * a dialog whose opener went with it. It goes to the title, so that a keyboard never starts over at the top.
 */
export function keepFocus(): void {
  let last: Element | null = null;
  let wait: ReturnType<typeof setTimeout> | undefined;
  addEventListener('focusin', ({ target }) => {
    last = target instanceof Element ? target : null;
  });
  new MutationObserver(() => {
    if (last === null || last.isConnected) return;
    clearTimeout(wait);
    wait = setTimeout(() => {
      if (last?.isConnected !== false || document.activeElement !== document.body) return;
      last = null;
      const title = document.querySelector<HTMLElement>('dialog:modal h2') ?? mainTitle();
      title?.focus();
    }, SETTLED_MS);
  }).observe(document.body, { childList: true, subtree: true });
}

const mainTitle = (): HTMLElement | null => document.querySelector<HTMLElement>('main h1');
