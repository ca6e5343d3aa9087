import { describe, expect, it } from 'vitest';
import { createQueue } from '../../../electron/features/session/queue';

describe('the queue', () => {
  it('runs one task after the other, in order, and gives each its own answer', async () => {
    const inTurn = createQueue();
    const steps: string[] = [];
    const task = (name: string, waits: number) => async () => {
      steps.push(`${name} begins`);
      for (let turn = 0; turn < waits; turn += 1) await Promise.resolve();
      steps.push(`${name} ends`);
      return name;
    };

    const answers = await Promise.all([inTurn(task('slow', 20)), inTurn(task('quick', 1))]);

    expect(answers).toEqual(['slow', 'quick']);
    expect(steps).toEqual(['slow begins', 'slow ends', 'quick begins', 'quick ends']);
  });

  it('goes on after a task that failed, and tells its caller', async () => {
    const inTurn = createQueue();

    const failed = inTurn(() => Promise.reject(new Error('broken')));
    const next = inTurn(async () => 'fine');

    await expect(failed).rejects.toThrow('broken');
    expect(await next).toBe('fine');
  });
});
