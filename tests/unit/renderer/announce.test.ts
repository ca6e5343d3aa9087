// @vitest-environment jsdom
import { resetFakeApp } from './fake-app';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { announce, hush, SAID_FOR_MS, useAnnouncement } from '../../../renderer/state/announce';
import { goTo } from '../../../renderer/state/navigation';

const said = (): string => useAnnouncement.getState().text;

beforeEach(() => {
  vi.useFakeTimers();
  resetFakeApp();
});
afterEach(() => {
  hush();
  vi.useRealTimers();
});

it('takes a result out of the page after a while, counted from the last one', () => {
  announce('Luis is removed from Relock.');
  vi.advanceTimersByTime(SAID_FOR_MS - 1);
  announce('Ana is removed from Relock.');
  vi.advanceTimersByTime(SAID_FOR_MS - 1);
  expect(said()).toBe('Ana is removed from Relock.');
  vi.advanceTimersByTime(1);
  expect(said()).toBe('');
});

it('takes it out when the person goes on to another place', () => {
  announce('Ana is removed from Relock.');
  goTo('settings');
  expect(said()).toBe('');
});
