// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asked, PERSON_ID, resetFakeApp, showPerson } from './fake-app';
import { Doors } from '../../../renderer/screens/today/Doors';
import { NextCard } from '../../../renderer/screens/today/NextCard';
import { Notices } from '../../../renderer/screens/today/Notices';
import { newPerson, viewOf } from '../../../shared/person';
import { NEW_SIGN_OUT } from '../../../shared/sign-out/state';
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

describe('a task that is due again', () => {
  const DAY = 86_400_000;
  const dueSince = (days: number) => {
    const person = newPerson({ id: PERSON_ID, name: 'Ana', createdAt: '2026-03-05T12:00:00Z' });
    const at = new Date(Date.now() - days * DAY).toISOString();
    const { guide } = person.stronger;
    return viewOf({
      ...person,
      // The sign-out comes before all else; here it is over, with nothing left open.
      signOut: { ...NEW_SIGN_OUT, accountKind: 'work' },
      stronger: {
        ...person.stronger,
        guide: { ...guide, marks: { 'work-apps': { state: 'done', by: 'word', at } } },
      },
    });
  };
  const show = async (days: number) => {
    const person = dueSince(days);
    showPerson({}, { person });
    await act(async () => {
      render(<NextCard person={person} now={Date.now()} />);
    });
    return document.querySelector('.next')?.textContent ?? '';
  };

  it('is the next thing on its day, with its reason', async () => {
    expect(await show(90)).toContain('It is time to look at it again.');
    cleanup();
    expect(await show(89)).not.toContain('It is time to look at it again.');
  });

  it('is told about in a notice that leads to it', async () => {
    showPerson({}, { notices: [{ kind: 'task-again', personId: PERSON_ID, id: PERSON_ID }] });
    render(<Notices />);
    fireEvent.click(screen.getByRole('button', { name: 'Go to the task' }));
    expect(useNavigation.getState().place).toBe('stronger');
  });
});
