// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, asked, PERSON_ID, resetFakeApp, showPerson } from './fake-app';
import { LockDialog } from '../../../renderer/screens/lock/LockDialog';
import { UnlockView } from '../../../renderer/screens/lock/UnlockView';
import { ChoosePerson } from '../../../renderer/screens/people/ChoosePerson';
import { Found } from '../../../renderer/screens/transfer/Found';
import { askToUnlock } from '../../../renderer/state/unlocking';

beforeEach(() => {
  resetFakeApp();
  askToUnlock(null);
  showPerson();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const ANA = { id: PERSON_ID, name: 'Ana' };
const LOCKED = { ...ANA, quickUnlock: false };
const fill = (label: string, value: string): void =>
  void fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = async (name: string): Promise<void> => {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name, hidden: true }));
    await Promise.resolve();
  });
};
const calls = (name: string) => asked.filter((one) => one.name === name).map(({ input }) => input);

describe('setting a lock', () => {
  it('says each thing that is missing and asks main nothing before that', async () => {
    render(<LockDialog task="set" person={ANA} onClose={() => undefined} />);
    fill('New passphrase', 'short');
    await press('Turn the lock on');

    expect(screen.getByText(/Take at least 8 letters/)).toBeTruthy();
    expect(screen.getByText(/The two are not the same/)).toBeTruthy();
    expect(screen.getByText(/Tick this first/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('New passphrase'));
    expect(calls('lock.set')).toEqual([]);
  });

  it('sends the passphrase once all is said, and closes', async () => {
    const onClose = vi.fn();
    answer('lock.set', () => ({ ok: true, value: { kind: 'done' } }));
    render(<LockDialog task="set" person={ANA} onClose={onClose} />);
    fill('New passphrase', 'four short words');
    fill('The same once more', 'four short words');
    fireEvent.click(screen.getByRole('checkbox', { hidden: true }));
    await press('Turn the lock on');

    expect(calls('lock.set')).toEqual([{ personId: PERSON_ID, passphrase: 'four short words' }]);
    expect(onClose).toHaveBeenCalled();
  });

  it('covers what is typed until it is shown', async () => {
    render(<LockDialog task="remove" person={ANA} onClose={() => undefined} />);
    const field = screen.getByLabelText('Present passphrase');
    expect(field.getAttribute('type')).toBe('password');
    await press('Show');
    expect(field.getAttribute('type')).toBe('text');
    await press('Hide');
    expect(field.getAttribute('type')).toBe('password');
  });

  it('says when capital letters are locked', () => {
    render(<LockDialog task="remove" person={ANA} onClose={() => undefined} />);
    fireEvent.keyDown(screen.getByLabelText('Present passphrase'), {
      key: 'A',
      modifierCapsLock: true,
    });
    expect(screen.getByText(/Capital letters are locked/)).toBeTruthy();
  });

  it('keeps the dialog open when the present passphrase is not it', async () => {
    const onClose = vi.fn();
    answer('lock.remove', () => ({ ok: true, value: { kind: 'not-it', waitMinutes: 0 } }));
    render(<LockDialog task="remove" person={ANA} onClose={onClose} />);
    fill('Present passphrase', 'something');
    await press('Take it away');
    expect(screen.getByText(/That did not open it/)).toBeTruthy();
    expect(onClose).not.toHaveBeenCalled();
  });
});

describe('the lock', () => {
  it('says that it did not open, and keeps nothing of what was typed', async () => {
    answer('lock.unlock', () => ({ ok: true, value: { kind: 'not-it', waitMinutes: 0 } }));
    render(<UnlockView person={LOCKED} onOther={() => undefined} />);
    fill('Passphrase', 'something');
    await press('Unlock');

    expect(screen.getByText(/That did not open it/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Passphrase').value).toBe('');
  });

  it('waits in whole minutes, and opens again by itself', async () => {
    vi.useFakeTimers();
    answer('lock.unlock', () => ({ ok: true, value: { kind: 'wait', waitMinutes: 2 } }));
    render(<UnlockView person={LOCKED} onOther={() => undefined} />);
    fill('Passphrase', 'something');
    await press('Unlock');
    const field = screen.getByLabelText<HTMLInputElement>('Passphrase');
    expect(screen.getByText(/about 2 minutes/)).toBeTruthy();
    expect(field.disabled).toBe(true);

    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(screen.getByText(/about a minute/)).toBeTruthy();
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(field.disabled).toBe(false);
  });

  it('says that the passphrase was right when the file does not open', async () => {
    answer('lock.unlock', () => ({ ok: true, value: { kind: 'closed', reason: 'damaged' } }));
    render(<UnlockView person={LOCKED} onOther={() => undefined} />);
    fill('Passphrase', 'something');
    await press('Unlock');
    expect(screen.getByText(/The passphrase is right/)).toBeTruthy();
  });

  it('stands alone where one person is kept, names nobody, and leads to somebody else', async () => {
    showPerson({}, { person: null, people: [], lockedPeople: [{ ...LOCKED, name: null }] });
    render(<ChoosePerson />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Relock is locked');
    expect(document.body.textContent).not.toContain('Ana');
    await press('Somebody else');
    expect(screen.getByText('Somebody with a lock')).toBeTruthy();
  });

  it('offers Touch ID only where there is one', () => {
    const { rerender } = render(<UnlockView person={LOCKED} onOther={() => undefined} />);
    expect(screen.queryByText('Use Touch ID')).toBeNull();
    rerender(<UnlockView person={{ ...LOCKED, quickUnlock: true }} onOther={() => undefined} />);
    expect(screen.getByText('Use Touch ID')).toBeTruthy();
  });
});

describe('a person from another computer', () => {
  const found = (already: 'no' | 'open' | 'locked' | 'closed') =>
    render(
      <Found
        pickId={PERSON_ID}
        found={{ name: 'Ana', savedAt: '2026-11-20T10:00:00Z', already }}
        onClose={() => undefined}
      />,
    );

  it('is added without giving anything up', async () => {
    found('no');
    await press('Add Ana');
    expect(calls('transfer.take')).toEqual([{ pickId: PERSON_ID, replace: false }]);
  });

  it('takes the place of what is here only by a button that says so', async () => {
    found('open');
    expect(screen.getByText(/cannot be brought back/)).toBeTruthy();
    await press('Take the file');
    expect(calls('transfer.take')).toEqual([{ pickId: PERSON_ID, replace: true }]);
  });

  it('cannot be taken past a lock', () => {
    found('locked');
    expect(screen.getAllByRole('button', { hidden: true })).toHaveLength(1);
  });
});
