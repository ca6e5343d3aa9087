// @vitest-environment jsdom
import { resetFakeApp, showPerson } from './fake-app';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlaceGuard } from '../../../renderer/shell/PlaceGuard';
import { useNavigation } from '../../../renderer/state/navigation';

function Broken(): ReactNode {
  throw new Error('a fault while drawing');
}

function House(): ReactNode {
  const { place, visit } = useNavigation();
  return (
    <>
      <p>The rail</p>
      <PlaceGuard visit={visit}>{place === 'help' ? <Broken /> : <h1>Today</h1>}</PlaceGuard>
    </>
  );
}

beforeEach(() => {
  resetFakeApp();
  showPerson();
  // React tells the console what it caught; that is not what is tested here.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('a place that cannot be drawn', () => {
  it('leaves the rest of the house standing, says so, and offers a way on', () => {
    render(<House />);
    act(() => useNavigation.setState({ place: 'help', visit: 1 }));
    expect(screen.getByText('The rail')).toBeTruthy();
    expect(screen.getByRole('heading').textContent).toBe('This page could not be shown');

    fireEvent.click(screen.getByRole('button', { name: 'Go to Today' }));

    expect(screen.getByRole('heading').textContent).toBe('Today');
  });
});
