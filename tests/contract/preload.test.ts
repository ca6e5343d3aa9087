import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { renderPreload } from '../../scripts/generators/preload';
import { contract } from '../../shared/ipc/contract';
import { channelName, type Contract } from '../../shared/ipc/define';

const generated = renderPreload();
const members = Object.entries<Contract[string]>(contract).flatMap(([group, specs]) =>
  Object.entries(specs).map(([member, spec]) => ({ group, member, kind: spec.kind })),
);

type Bridge = Record<string, Record<string, (argument: unknown, ...more: unknown[]) => unknown>>;

/** Runs the preload against an Electron that only writes down what it is asked. */
function runPreload() {
  const worlds: Record<string, Bridge> = {};
  const invoked: unknown[][] = [];
  const listeners = new Map<string, (event: unknown, ...payload: unknown[]) => void>();
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, bridge: Bridge) => void (worlds[name] = bridge),
    },
    ipcRenderer: {
      invoke: (...args: unknown[]) => void invoked.push(args),
      on: (channel: string, listener: () => void) => void listeners.set(channel, listener),
      removeListener: (channel: string, listener: () => void) => {
        if (listeners.get(channel) === listener) listeners.delete(channel);
      },
    },
  };
  const required: string[] = [];
  vm.runInNewContext(generated.text, {
    require: (name: string) => {
      required.push(name);
      return electron;
    },
  });
  return { worlds, bridge: worlds['app'] ?? {}, invoked, listeners, required };
}

describe('the preload', () => {
  it('in the repository is the one generated from the contract', () => {
    const committed = readFileSync(
      path.resolve(import.meta.dirname, '../..', generated.path),
      'utf8',
    );

    expect(committed).toBe(generated.text);
  });

  it('gives the page one object with the members of the contract, and asks for nothing but electron', () => {
    const { worlds, bridge, required } = runPreload();

    expect(Object.keys(worlds)).toEqual(['app']);
    expect(required).toEqual(['electron']);
    expect(
      Object.entries(bridge).flatMap(([group, calls]) =>
        Object.keys(calls).map((member) => `${group}.${member}`),
      ),
    ).toEqual(members.map(({ group, member }) => `${group}.${member}`));
  });

  it.each(members.filter(({ kind }) => kind === 'call'))(
    '$group.$member sends one argument on its own channel',
    ({ group, member }) => {
      const { bridge, invoked } = runPreload();

      bridge[group]?.[member]?.('input', 'app:another.channel', 'more');

      expect(invoked).toEqual([[channelName(group, member), 'input']]);
    },
  );

  it.each(members.filter(({ kind }) => kind === 'event'))(
    '$group.$member hands on the payload only, and stops when told',
    ({ group, member }) => {
      const { bridge, listeners } = runPreload();
      const heard: unknown[][] = [];
      const channel = channelName(group, member);

      const stop = bridge[group]?.[member]?.((...args: unknown[]) => heard.push(args));
      listeners.get(channel)?.({ sender: 'ipcRenderer' }, 'payload', 'more');

      expect(heard).toEqual([['payload']]);
      (stop as () => void)();
      expect(listeners.size).toBe(0);
    },
  );

  it('hands no part of ipcRenderer on', () => {
    const uses = [...generated.text.matchAll(/ipcRenderer(\.\w+\(?'?(?:app:)?)?/g)].map(
      ([, use]) => use ?? 'named',
    );

    expect(new Set(uses)).toEqual(new Set(['named', ".invoke('app:", '.on(', '.removeListener(']));
    expect(uses.filter((use) => use === 'named')).toHaveLength(2); // The import and a comment.
    expect(generated.text).not.toMatch(/process|global|window|eval|Function\(/);
  });
});
