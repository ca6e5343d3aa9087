import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHome, type Home } from './harness';

const SECRET = Buffer.from('AB1DE-FG2HJ');

let home: Home;
beforeEach(() => (home = createHome()));
afterEach(() => home.remove());

async function withTwo() {
  const people = home.start();
  await people.open();
  const [ana, luis] = [await people.add('Ana'), await people.add('Luis')];
  if (!ana.ok || !luis.ok) throw new Error('not added');
  return { people, ana: ana.value.id, luis: luis.value.id };
}

describe('what is sealed under a person’s key', () => {
  it('opens again after a restart, for that person and purpose only', async () => {
    const { people, ana, luis } = await withTwo();
    const sealed = people.sealing.sealFor(ana, 'safe/1', SECRET);
    if (!sealed.ok) throw new Error(sealed.error);
    expect(Buffer.from(sealed.value).includes('AB1DE')).toBe(false);

    const again = home.start();
    await again.open();

    const opened = again.sealing.unsealFor(ana, 'safe/1', sealed.value);
    expect(opened.ok && Buffer.from(opened.value)).toEqual(SECRET);
    expect(again.sealing.unsealFor(ana, 'safe/2', sealed.value)).toEqual({
      ok: false,
      error: 'sealed.damaged',
    });
    expect(again.sealing.unsealFor(luis, 'safe/1', sealed.value)).toEqual({
      ok: false,
      error: 'sealed.wrong-key',
    });
  });

  it('needs somebody who is here and kept', async () => {
    home.secrets.fail('keychain.missing');
    const people = home.start();
    await people.open();
    const ana = await people.add('Ana');
    if (!ana.ok) throw new Error(ana.error);

    expect(people.sealing.sealFor(ana.value.id, 'safe/1', SECRET)).toEqual({
      ok: false,
      error: 'people.session-only',
    });
    expect(people.sealing.sealFor('nobody', 'safe/1', SECRET)).toEqual({
      ok: false,
      error: 'people.unknown',
    });
  });
});
