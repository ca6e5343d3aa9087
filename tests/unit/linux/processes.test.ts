import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clientProcesses } from '../../../electron/platform/linux/processes';

let proc = '';
beforeEach(() => {
  proc = fs.mkdtempSync(path.join(os.tmpdir(), 'relock-proc-'));
});
afterEach(() => fs.rmSync(proc, { recursive: true, force: true }));

const uid = process.getuid?.() ?? 0;
const statOf = (state: string) =>
  `7 (a (b) onedrive) ${state} ${Array(18).fill('0').join(' ')} 4711 0`;

/** A process as proc(5) shows it. `null` for a file that is not there, '/' for one that cannot be read. */
function process7(files: Record<string, string | null>): void {
  const folder = path.join(proc, '7');
  fs.mkdirSync(folder);
  const all: Record<string, string | null> = {
    comm: 'onedrive\n',
    stat: statOf('S'),
    cmdline: 'onedrive\0--monitor\0',
    environ: 'HOME=/home/ana\0',
    ...files,
  };
  for (const [name, content] of Object.entries(all)) {
    if (content === '/') fs.mkdirSync(path.join(folder, name));
    else if (content !== null) fs.writeFileSync(path.join(folder, name), content);
  }
}

describe('the clients that run', () => {
  it.each([
    ['the standard folder', {}, '/home/ana/.config/onedrive'],
    ['a named one', { cmdline: 'onedrive\0--confdir=/srv/x\0' }, '/srv/x'],
  ])('work on %s', async (_name, files, stateFolder) => {
    process7(files);
    fs.symlinkSync(proc, path.join(proc, '7', 'cwd'));

    expect(await clientProcesses({ proc, uid })).toEqual([
      { pid: 7, startedAt: '4711', stateFolder },
    ]);
  });

  it.each([
    ['another program', { comm: 'bash\n', environ: '/' }],
    ['one that ended', { stat: statOf('Z') }],
    ['one that ends just now', { environ: null, stat: null }],
  ])('do not include %s', async (_name, files) => {
    process7(files);

    expect(await clientProcesses({ proc, uid })).toEqual([]);
  });

  it('do not include those of others, which need not be readable', async () => {
    process7({ environ: '/' });

    expect(await clientProcesses({ proc, uid: uid + 1 })).toEqual([]);
  });

  it('are unknown when one of them cannot be looked at, or the list cannot', async () => {
    process7({ environ: '/' });

    expect(await clientProcesses({ proc, uid })).toBeNull();
    expect(await clientProcesses({ proc: path.join(proc, 'nowhere'), uid })).toBeNull();
  });
});
