import { describe, expect, it } from 'vitest';
import { createLeave } from '../../../electron/features/session/leave';
import { stateForTests } from './builders';

function setup(
  clearClipboard = async (): Promise<void> => undefined,
  locked: Promise<void> = Promise.resolve(),
) {
  const steps: string[] = [];
  const { state } = stateForTests();
  const leave = createLeave({
    state,
    hide: () => steps.push(`hidden, away was ${String(state.get().away)}`),
    clearClipboard: () => {
      steps.push('clipboard');
      return clearClipboard();
    },
    lock: async () => {
      steps.push('lock');
      await locked;
      steps.push('locked');
    },
  });
  return { leave, state, steps };
}

describe('leaving quickly', () => {
  it('hides first, in the same task, and tidies afterwards', () => {
    const { leave, state, steps } = setup();

    void leave.leave();

    expect(steps[0]).toBe('hidden, away was false');
    expect(steps).toContain('clipboard');
    expect(state.get().away).toBe(true);
  });

  it('stays away until the person comes back', async () => {
    const { leave, state } = setup();
    await leave.leave();
    expect(state.get().away).toBe(true);

    await leave.comeBack();

    expect(state.get().away).toBe(false);
  });

  it('comes back only once the locks are closed', async () => {
    let close: () => void = () => undefined;
    const { leave, state, steps } = setup(undefined, new Promise((resolve) => (close = resolve)));
    void leave.leave();
    const back = leave.comeBack();
    await Promise.resolve();
    expect(state.get().away).toBe(true);

    close();
    await back;

    expect(steps).toContain('locked');
    expect(state.get().away).toBe(false);
  });

  it('is hidden and away even when the clipboard refuses', async () => {
    const { leave, state, steps } = setup(() => Promise.reject(new Error('busy')));

    await leave.leave().catch(() => undefined);

    expect(steps).toContain('locked');
    expect(state.get().away).toBe(true);
  });
});
