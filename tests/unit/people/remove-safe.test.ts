import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SafeSecretId } from '../../../electron/ports/secret-store';
import { createHome, filesUnder, type Home } from './harness';

let home: Home;
beforeEach(() => {
  home = createHome();
});
afterEach(() => home.remove());

/** Two people with two values each in the keychain. */
async function twoPeople() {
  const people = home.start();
  await people.open();
  const added = [await people.add('Ana'), await people.add('Luis')];
  const [ana = '', luis = ''] = added.map((one) => (one.ok ? one.value.id : ''));
  for (const id of [ana, luis]) {
    for (const at of [1, 2]) await home.secrets.set(valueOf(id, at), 'x');
  }
  return { people, ana, luis };
}

const valueOf = (id: string, at: number): SafeSecretId => `safe/${id}/${String(at)}`;
const names = () => [...home.secrets.entries.keys()].sort();

it('a person who is removed takes their values in the keychain along, and nobody else’s', async () => {
  const { people, ana, luis } = await twoPeople();

  expect(await people.remove(ana)).toEqual({ ok: true, value: null });
  expect(names()).toEqual([`person-key/${luis}`, valueOf(luis, 1), valueOf(luis, 2)].sort());
});

it('values that could not be removed with the person go at the next start', async () => {
  const { people, ana, luis } = await twoPeople();
  const remove = home.secrets.delete;
  home.secrets.delete = (id) =>
    id.startsWith('safe/') ? Promise.resolve({ ok: false, error: 'keychain.failed' }) : remove(id);

  expect(await people.remove(ana)).toEqual({ ok: false, error: 'people.not-removed' });
  home.secrets.delete = remove;
  const opened = await home.start().open();

  expect(opened.people.map(({ id }) => id)).toEqual([luis]);
  expect(names()).toEqual([`person-key/${luis}`, valueOf(luis, 1), valueOf(luis, 2)].sort());
  expect(filesUnder(home.folder.people).filter((name) => name.includes(ana))).toEqual([]);
});
