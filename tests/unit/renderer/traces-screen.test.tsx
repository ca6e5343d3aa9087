// @vitest-environment jsdom
import { answer, asked, PERSON_ID, resetFakeApp, showPerson } from './fake-app';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TracesScreen } from '../../../renderer/screens/traces/TracesScreen';
import { useNavigation } from '../../../renderer/state/navigation';
import type { TracesView } from '../../../shared/schema/traces';
import { SIGN_OUT_WAYS, TRACE_KINDS, UNSEEN_IDS } from '../../../shared/traces';

type Place = TracesView['groups'][number]['places'][number];

const place = (more: Partial<Place> = {}): Place => ({
  id: 0,
  kind: 'identitycrl',
  state: 'known',
  where: 'HKCU\\x',
  signOut: 'ms-settings:emailandaccounts',
  count: 1,
  fresh: false,
  ...more,
});
const VIEW: TracesView = {
  at: '2026-03-05T12:00:00.000Z',
  comparedWith: null,
  groups: [{ id: 0, account: 'a…@outlook.com', places: [place()] }],
  gone: [],
  unseen: [],
};

async function open(view: TracesView): Promise<void> {
  answer('traces.look', () => ({ ok: true, value: view }));
  await act(async () => void render(<TracesScreen />));
}

beforeEach(() => {
  resetFakeApp();
  showPerson();
});
afterEach(cleanup);

describe('Microsoft sign-ins', () => {
  it.each([
    [VIEW.groups, '1 Microsoft account shows up here'],
    [[{ id: 0, account: null, places: [place()] }], 'There are signs of Microsoft sign-ins here'],
    [
      [{ id: 0, account: null, places: [place({ state: 'could-not-read' as const })] }],
      'Relock could not look everywhere',
    ],
    [[], 'Relock found no Microsoft sign-in where it could look'],
  ])('the title says how things stand', async (groups, title) => {
    await open({ ...VIEW, groups });

    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
  });

  it('looks without raising a question of macOS', async () => {
    await open(VIEW);

    expect(asked).toContainEqual({
      name: 'traces.look',
      input: { personId: PERSON_ID, mayAsk: false },
    });
  });

  it('shows the way out on demand: where, what it does and does not, the clicks, the page', async () => {
    await open(VIEW);
    const button = screen.getByRole('button', { name: /^How to sign out: .*a…@outlook.com$/ });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(button);

    expect(button.getAttribute('aria-expanded')).toBe('true');
    for (const text of ['HKCU\\x', 'What it does', 'What it does not do'])
      expect(screen.getByText(text)).toBeTruthy();
    expect(screen.getAllByRole('listitem').length).toBeGreaterThan(3);
    answer('links.openSettings', () => ({ ok: false, error: { code: 'links.no-settings' } }));
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Open the page in Settings' }));
    });
    expect(asked).toContainEqual({
      name: 'links.openSettings',
      input: { settingsId: 'windows.accounts' },
    });
    expect(screen.getByRole('alert').textContent).toContain('did not open');
  });

  it('goes to OneDrive where that is our own', async () => {
    await open({
      ...VIEW,
      groups: [{ id: 0, account: null, places: [place({ signOut: 'relock:onedrive' })] }],
    });
    fireEvent.click(screen.getByRole('button', { name: /^How to sign out/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Go to OneDrive' }));

    expect(useNavigation.getState().place).toBe('one-drive');
  });

  it('shows whole addresses when asked, and shortens them again', async () => {
    await open(VIEW);
    answer('traces.addresses', () => ({
      ok: true,
      value: [{ groupId: 0, account: 'ana@outlook.com' }],
    }));
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Show whole addresses' }));
    });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('ana@outlook.com');
    fireEvent.click(screen.getByRole('button', { name: 'Shorten addresses' }));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('a…@outlook.com');
  });

  it('marks what is new, and lists what is gone', async () => {
    await open({
      ...VIEW,
      comparedWith: '2026-02-20T12:00:00.000Z',
      groups: [{ id: 0, account: 'a…@outlook.com', places: [place({ fresh: true })] }],
      gone: [{ kind: 'teams', account: null, where: '%APPDATA%\\Microsoft\\Teams' }],
    });

    expect(screen.getByText('New')).toBeTruthy();
    const gone = screen.getByRole('region', { name: 'Gone since your last look' });
    expect(within(gone).getByText('Teams')).toBeTruthy();
  });

  it('says what it could not see, and asks macOS only after the button that says so', async () => {
    await open({ ...VIEW, unseen: UNSEEN_IDS.map((id) => ({ id, count: null })) });
    expect(screen.getByRole('region', { name: 'What this look could not see' })).toBeTruthy();
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Let macOS ask me' }));
    });

    expect(asked).toContainEqual({
      name: 'traces.look',
      input: { personId: PERSON_ID, mayAsk: true },
    });
  });

  it('has words for every kind and every way', async () => {
    const places = TRACE_KINDS.map((kind, index) =>
      place({
        id: index,
        kind,
        signOut: SIGN_OUT_WAYS[index % SIGN_OUT_WAYS.length] ?? 'app:edge',
      }),
    );
    expect(places.length).toBeGreaterThan(SIGN_OUT_WAYS.length);
    await open({ ...VIEW, groups: [{ id: 0, account: null, places }] });
    for (const button of document.querySelectorAll('.row__act button')) fireEvent.click(button);

    expect(document.querySelectorAll('.trace-more')).toHaveLength(places.length);
    expect(document.body.textContent).not.toMatch(/traces\./);
  });
});
