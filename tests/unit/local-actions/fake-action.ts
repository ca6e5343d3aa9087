import type { Check, Draft, LocalAction, Verdict } from '../../../electron/local-actions/action';
import type { Answers, Question, Stop, UndoRefusal, Warning } from '../../../shared/local-actions';
import { ok } from '../../../shared/result';

/** A pretend computer with one switch, and an action that turns it off. Every part can be made to misbehave. */
export function createSwitchAction() {
  const computer = { on: true, writes: 0 };
  const behave = {
    stops: [] as Stop[],
    warnings: ['only-this-computer'] as Warning[],
    execute: 'works' as 'works' | 'throws' | 'does-nothing' | 'says-why',
    verdict: null as Verdict | null,
    rollBack: 'works' as 'works' | 'throws' | 'does-nothing',
    undoProblem: null as UndoRefusal | null,
    keep: 'works' as 'works' | 'disk-full' | 'no-keychain',
    fingerprint: 'same',
    leftStopped: false,
    questions: [] as Question[],
    needsUndo: false,
    watch: null as (() => Promise<Verdict>) | null,
    linkedAgain: null as (() => Promise<Verdict>) | null,
  };
  const draft = (answers: Answers): Draft => ({
    account: {
      id: 'switch',
      client: 'linux-client',
      accountKind: 'unknown',
      address: null,
      folder: '~/OneDrive',
      linked: 'yes',
      running: 'no',
      canPlan: true,
    },
    folder: null,
    stops: [
      ...behave.stops,
      ...behave.questions.filter((one) => (answers[one] ?? 'yes') !== 'yes'),
    ],
    warnings: behave.warnings,
    questions: behave.questions.filter((one) => answers[one] === undefined),
    before: { on: computer.on },
    fingerprint: behave.fingerprint,
    keepUndo: async (box) => {
      if (behave.keep !== 'works') return { ok: false, error: behave.keep };
      await box.keep('state', Buffer.from('on'));
      return box.keepToken('"secret"');
    },
  });
  const action: LocalAction = {
    id: 'onedrive.unlink',
    undoDays: 7,
    steps: 4,
    get needsUndo() {
      return behave.needsUndo;
    },
    get watch() {
      return behave.watch;
    },
    get linkedAgain() {
      return behave.linkedAgain;
    },
    plan: async (id, { answers }) =>
      id === 'switch' ? ok(draft(answers)) : { ok: false, error: 'actions.not-found' },
    execute: async () => {
      computer.writes += 1;
      if (behave.execute === 'says-why') return 'config-changed';
      if (behave.execute !== 'does-nothing') computer.on = false;
      if (behave.execute === 'throws') throw new Error('unplugged');
      return null;
    },
    verify: async (): Promise<Check> => ({
      verdict: behave.verdict ?? (computer.on ? 'no' : 'yes'),
      after: null,
      changedPaths: 0,
    }),
    undoProblem: async () => behave.undoProblem,
    rollBack: async () => {
      computer.writes += 1;
      if (behave.rollBack === 'throws') throw new Error('access denied');
      if (behave.rollBack === 'works') computer.on = true;
    },
    wasBegun: async (box) => box.has('begun'),
    isBack: async () => (computer.on ? 'yes' : 'no'),
    leftStopped: async () => behave.leftStopped,
    tidy: async () => undefined,
  };
  return { action, computer, behave };
}
