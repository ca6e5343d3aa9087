import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileLogger } from '../../../electron/platform/common/file-logger';

const NOW = Date.UTC(2026, 10, 22, 12, 0, 0);

let base = '';
let file = '';
let allowed = true;
let names: string[] = [];

beforeEach(() => {
  base = mkdtempSync(path.join(os.tmpdir(), 'relock-log-'));
  file = path.join(base, 'logs', 'relock.log');
  allowed = true;
  names = [];
});

afterEach(() => {
  rmSync(base, { recursive: true, force: true });
});

const createLog = () =>
  createFileLogger({ file, now: () => NOW, allowed: () => allowed, hide: () => names });
const written = () => readFileSync(file, 'utf8');

describe('the log file', () => {
  it('holds one line for each event, with its time, weight and details', () => {
    const log = createLog();

    log.info('started');
    log.warn('slow', { ms: 12 });
    log.error('stopped');

    expect(written()).toBe(
      [
        '2026-11-22T12:00:00.000Z info started',
        '2026-11-22T12:00:00.000Z warn slow {"ms":12}',
        '2026-11-22T12:00:00.000Z error stopped',
        '',
      ].join('\n'),
    );
  });

  it('does not exist, nor its folder, while nothing may be written', () => {
    allowed = false;

    createLog().error('stopped', { code: 1 });

    expect(existsSync(path.dirname(file))).toBe(false);
  });

  it('asks for each line whether it may be written', () => {
    const log = createLog();
    log.info('before');
    allowed = false;
    log.info('during');
    allowed = true;
    log.info('after');

    expect(written()).not.toContain('during');
    expect(written()).toContain('after');
  });

  it('holds no address, and no name of a person who is here now', () => {
    const log = createLog();
    names = ['Ana María'];

    log.info('opened ana@example.com', { name: 'Ana María' });

    expect(written()).toContain('info opened [address] {"name":"[name]"}');
    expect(written()).not.toMatch(/ana/i);
  });

  it.skipIf(process.platform === 'win32')('can be read by its owner only', () => {
    const before = process.umask(0);
    try {
      createLog().info('started');
    } finally {
      process.umask(before);
    }

    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
  });

  it('becomes the one older log when it is long', () => {
    const log = createLog();
    log.info('first');
    writeFileSync(file, 'x'.repeat(512 * 1024 + 1));

    log.info('second');

    expect(written()).toBe('2026-11-22T12:00:00.000Z info second\n');
    expect(statSync(`${file}.old`).size).toBe(512 * 1024 + 1);
  });

  it('is no reason to stop when it cannot be written', () => {
    writeFileSync(path.dirname(file), 'a file where the folder should be');

    expect(() => {
      createLog().error('stopped');
    }).not.toThrow();
  });
});
