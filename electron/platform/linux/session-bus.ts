import { createConnection, type Socket } from 'node:net';
import { err, ok, type Result } from '../../../shared/result';
import { encodeCall, takeMessage, type BusCall, type BusMessage } from './bus-message';

/** Why a call on the bus brought no answer: the name of the error that the other side sent, or one of ours. */
export type BusError = 'no-bus' | 'timed-out' | (string & {});

/** One connection to the session bus of the person who is signed in. */
export interface SessionBus {
  call(call: BusCall): Promise<Result<Buffer, BusError>>;
  /** The body of the next signal that matches, or null after `timeoutMs`. Ask before causing it. */
  signal(path: string, member: string, timeoutMs: number): Promise<Buffer | null>;
  close(): void;
}

const CALL_TIMEOUT_MS = 5_000;

/** Opens the session bus that `env` names. D-Bus specification, "Authentication Protocol" and "Message Protocol". */
export async function openSessionBus(
  env: NodeJS.ProcessEnv,
): Promise<Result<SessionBus, BusError>> {
  const socketPath = socketOf(env);
  if (socketPath === null) return err('no-bus');
  const socket = await connect(socketPath);
  if (socket === null) return err('no-bus');
  const bus = createBus(socket);
  const hello = await bus.call({
    destination: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus',
    member: 'Hello',
  });
  if (hello.ok) return ok(bus);
  bus.close();
  return err('no-bus');
}

/** The first Unix socket among the addresses; without an address the one that systemd makes. */
function socketOf(env: NodeJS.ProcessEnv): string | null {
  const address = env['DBUS_SESSION_BUS_ADDRESS'];
  if (address === undefined || address === '') {
    const runtime = env['XDG_RUNTIME_DIR'];
    return runtime === undefined || runtime === '' ? null : `${runtime}/bus`;
  }
  for (const option of address.split(';')) {
    const [, kind, name] = /^unix:(?:.*,)?(path|abstract)=([^,]+)/.exec(option) ?? [];
    if (name !== undefined) return `${kind === 'abstract' ? '\0' : ''}${decodeURIComponent(name)}`;
  }
  return null;
}

/** Connects and says who we are. Null when nobody answers, or the bus does not want us. */
function connect(socketPath: string): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = createConnection(socketPath);
    const give = (value: Socket | null): void => {
      socket.removeAllListeners();
      if (value === null) socket.destroy();
      resolve(value);
    };
    socket.setTimeout(CALL_TIMEOUT_MS, () => give(null));
    socket.once('error', () => give(null));
    socket.once('close', () => give(null));
    const uid = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex');
    socket.write(`\0AUTH EXTERNAL ${uid}\r\n`);
    socket.once('data', (answer) => {
      const welcome = answer.toString('latin1').startsWith('OK ');
      if (welcome) socket.write('BEGIN\r\n');
      socket.setTimeout(0);
      give(welcome ? socket : null);
    });
  });
}

function createBus(socket: Socket): SessionBus {
  const answers = new Map<number, (message: BusMessage | null) => void>();
  const listeners = new Set<(message: BusMessage | null) => void>();
  let unread: Buffer = Buffer.alloc(0);
  let serial = 0;
  let closed = false;

  function deliver(message: BusMessage): void {
    if (message.kind === 'signal') {
      for (const listener of [...listeners]) listener(message);
      return;
    }
    answers.get(message.replyTo)?.(message);
  }
  socket.on('data', (bytes) => {
    unread = Buffer.concat([unread, bytes]);
    for (let taken = takeMessage(unread); taken !== null; taken = takeMessage(unread)) {
      unread = taken.rest;
      deliver(taken.message);
    }
  });
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    closed = true;
    for (const answer of [...answers.values(), ...listeners]) answer(null);
  });

  return {
    call(call) {
      serial += 1;
      const mine = serial;
      return new Promise((resolve) => {
        const give = (result: Result<Buffer, BusError>): void => {
          clearTimeout(timer);
          answers.delete(mine);
          resolve(result);
        };
        const timer = setTimeout(() => give(err('timed-out')), CALL_TIMEOUT_MS);
        answers.set(mine, (message) => {
          if (message === null) give(err('no-bus'));
          else give(message.kind === 'answer' ? ok(message.body) : err(message.error));
        });
        if (closed) give(err('no-bus'));
        else socket.write(encodeCall(mine, call));
      });
    },
    signal(path, member, timeoutMs) {
      return new Promise((resolve) => {
        const give = (body: Buffer | null): void => {
          clearTimeout(timer);
          listeners.delete(listener);
          resolve(body);
        };
        const timer = setTimeout(() => give(null), timeoutMs);
        const listener = (message: BusMessage | null): void => {
          if (message === null) give(null);
          else if (message.path === path && message.member === member) give(message.body);
        };
        listeners.add(listener);
      });
    },
    close: () => socket.destroy(),
  };
}
