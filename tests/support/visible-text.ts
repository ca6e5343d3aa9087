import type { Page } from 'playwright/test';

/** What a person can read on the present screen, as `measure` wants it. */
export interface VisibleText {
  /** Running text and titles, one block a line. Controls, their labels and the rail are left out (settled 25). */
  readonly text: string;
  /** The words on each button, without those for screen readers. */
  readonly buttons: readonly string[];
}

/** Reads the visible words of the place that is open now, or of the dialog above it. */
export async function visibleText(page: Page): Promise<VisibleText> {
  return await page.evaluate(() => {
    const LEFT_OUT =
      'nav, header.bar, button:not(.term, .door), a.button, label, legend, dt, figure, svg, [aria-hidden="true"], [popover]:not(:popover-open), .hidden-text, .chip';
    const CODE = 'code, kbd, .path';
    const blocks: string[] = [];
    let block = '';

    const flush = (): void => {
      const text = block.replaceAll(/\s+/g, ' ').trim();
      if (text !== '') blocks.push(text);
      block = '';
    };
    /** Bold words that end no sentence are captions of somebody else's page. */
    const asCaption = (words: string): string => (/[.?:…,]$/.test(words) ? words : `“${words}”`);

    const read = (node: Node): void => {
      if (node.nodeType === Node.TEXT_NODE) block += node.textContent ?? '';
      if (!(node instanceof HTMLElement)) return;
      if (node.matches(LEFT_OUT) || !node.checkVisibility()) return;
      if (node.matches(CODE)) {
        block += 'it';
        return;
      }
      if (node.matches('strong, b') && node.children.length === 0) {
        block += asCaption(node.textContent.trim());
        return;
      }
      const inline = node.matches('.term') || getComputedStyle(node).display === 'inline';
      if (!inline) flush();
      for (const child of node.childNodes) read(child);
      if (!inline) flush();
    };

    const root = document.querySelector('dialog[open]') ?? document.body;
    for (const child of root.childNodes) read(child);
    flush();
    const spoken = (button: HTMLElement): string => {
      const copy = button.cloneNode(true) as HTMLElement;
      for (const hidden of copy.querySelectorAll('.hidden-text, [aria-hidden="true"], svg'))
        hidden.remove();
      return copy.textContent.replaceAll(/\s+/g, ' ').trim();
    };
    const buttons = [...root.querySelectorAll<HTMLElement>('main .button, dialog .button')]
      .filter((button) => button.checkVisibility())
      .map(spoken);
    return { text: blocks.join('\n'), buttons };
  });
}
