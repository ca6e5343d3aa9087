import { createFakeSecrets, FileEntries } from './fake-secrets';
import { createTestService, unlink, type OneDriveHome } from './one-drive-home';

/** What the parent asks of this process. It is handed over as JSON in the first argument. */
export interface ChildOrder {
  readonly place: Pick<OneDriveHome, 'home' | 'env' | 'data'>;
  readonly secretsFile: string;
  readonly act: 'unlink' | 'undo' | 'settle' | 'recover';
  /** The name of the step behind which the process ends itself with SIGKILL; '' = none. */
  readonly dieAt: string;
}

const order = JSON.parse(process.argv[2] ?? '') as ChildOrder;
const { service } = createTestService(order.place, {
  secrets: createFakeSecrets(new FileEntries(order.secretsFile)),
  checkpoint: (name) => {
    if (name === order.dieAt) process.kill(process.pid, 'SIGKILL');
  },
});

async function act(): Promise<unknown> {
  if (order.act === 'unlink') return unlink(service);
  if (order.act === 'recover') return service.recoverAtStart();
  const newest = await service.newest();
  if (order.act === 'settle')
    return service.settle({
      journalId: (newest.ok ? newest.value : null) ?? '',
      choice: 'roll-back',
    });
  return newest.ok ? service.undo({ journalId: newest.value ?? '' }) : newest;
}

// Told before the first write, so that a parent can kill at any moment after it.
process.stdout.write('begin\n');
process.stdout.write(`${JSON.stringify(await act())}\n`);
