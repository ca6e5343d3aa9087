import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../../electron/security/redact';

describe('a redacted line', () => {
  it.each([
    ['mail to ana.garcia+x@outlook.com now', 'mail to [address] now'],
    ['josé@correo.es', '[address]'],
    ['u=ana%40outlook.com&x', 'u=[address]&x'],
    ['call +34600123456 back', 'call [number] back'],
    ['key 123456-234567-345678-456789-567890-678901-789012-890123', 'key [code]'],
    ['C:\\Users\\Ana García\\x', 'C:\\Users\\[user]\\x'],
    ['key ABCDE-12345-FGHIJ-67890-KLMNO end', 'key [code] end'],
    ['/home/ana/.config/relock', '/home/[user]/.config/relock'],
    ['/Users/Ana/Library', '/Users/[user]/Library'],
    ['C:\\Users\\Ana\\AppData', 'C:\\Users\\[user]\\AppData'],
    ['{"at":"C:\\\\Users\\\\Ana\\\\x"}', '{"at":"C:\\\\Users\\\\[user]\\\\x"}'],
    ['M.C527_BAY.0.U.-Cg9abcdefghij123456', '[long text]'],
    ['eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJz', '[long text]'],
  ])('hides what is private in %s', (line, expected) => {
    expect(redact(line)).toBe(expected);
  });

  it('hides the names it is given, wherever they stand', () => {
    expect(redact('saved Ana García; Ana García asked', ['Ana García'])).toBe(
      'saved [name]; [name] asked',
    );
  });

  it('hides a name that a log line holds escaped', () => {
    const name = 'Ana "la\\jefa"';

    expect(redact(JSON.stringify({ name }), [name])).toBe('{"name":"[name]"}');
  });

  it('does not hide one letter, which would make the log unreadable', () => {
    expect(redact('a plan', ['a'])).toBe('a plan');
  });

  it('keeps what helps to find a fault', () => {
    const line =
      '2026-11-22T11:00:00.000Z warn ipc: refused input {"channel":"app:links.open","ref":"1f2e3d4c"} 3f2504e0-4f89-41d3-9a0c-0305e82c3301';

    expect(redact(line)).toBe(line);
  });

  it('never lets an address through, whatever stands around it', () => {
    const local = fc.stringMatching(/^[a-z0-9._%+-]{1,20}$/);
    fc.assert(
      fc.property(local, fc.string(), fc.string(), (name, before, after) => {
        expect(redact(`${before} ${name}@example.com ${after}`)).not.toContain('@example.com');
      }),
    );
  });

  it('answers a very long line at once', () => {
    const started = performance.now();

    redact(`${'a'.repeat(200_000)}@`);
    redact('a.'.repeat(100_000));
    redact(`${'-'.repeat(100_000)}1`);
    redact('a%40'.repeat(50_000));
    redact('12345-'.repeat(30_000));
    redact('C:\\Users\\'.repeat(20_000));
    redact('/home/'.repeat(30_000));

    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
