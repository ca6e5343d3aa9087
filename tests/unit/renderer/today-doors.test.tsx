// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asked, PERSON_ID, resetFakeApp, showPerson } from './fake-app';
import { Doors } from '../../../renderer/screens/today/Doors';
import { goTo, useNavigation } from '../../../renderer/state/navigation';

beforeEach(() => {
  resetFakeApp();
  showPerson({}, {});
  goTo('today');
});
afterEach(cleanup);

describe('the calm door', () => {
  it('leads to Make it stronger and says nothing about an intruder', () => {
    render(<Doors personId={PERSON_ID} stage="prepare" />);
    fireEvent.click(screen.getByRole('button', { name: /Check and tidy up/ }));
    expect(useNavigation.getState().place).toBe('stronger');
    expect(asked.filter(({ name }) => name === 'signOut.send')).toEqual([]);
  });
});
