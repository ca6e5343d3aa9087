import type { CleanUpKind } from '../../../shared/devices/cleanup';
import type { LinkId } from '../../../shared/links';
import type { SketchWords } from '../stronger/guide-words';
import type { DevicesView, TaskRow } from './use-devices';
import { useText, type MessageKey } from '../../i18n/use-text';
import { isOpen, readTask, type Reading } from '../../../shared/guide/reading';
import { openTasks } from '../../../shared/guide/selectors';
import { ONE_STEP } from '../../../shared/guide/guide';

/** Steps of the account; all others are about one device and name it. */
export const ACCOUNT_STEPS = [
  'evidence',
  'clean-computer',
  'password',
  'security-info',
  'two-step',
  'sign-out',
] as const satisfies readonly CleanUpKind[];
type AccountStep = (typeof ACCOUNT_STEPS)[number];

export const isAccountStep = (kind: CleanUpKind): kind is AccountStep =>
  ACCOUNT_STEPS.some((one) => one === kind);

/** The page of each step. What is done on a device, or with its maker, has none. */
export const LINK_OF_STEP: Readonly<Record<CleanUpKind, LinkId | null>> = {
  key: 'account.recovery-keys',
  evidence: 'account.activity',
  'clean-computer': null,
  password: 'account.change-password',
  'security-info': 'account.security-info',
  'two-step': 'account.sign-out-everywhere',
  'sign-out': null,
  find: 'account.devices',
  'find-phone': null,
  'out-computer': null,
  'out-phone': null,
  'out-console': null,
  'off-computers': 'account.devices',
  'off-store': 'account.devices-store',
  'off-phones': 'account.devices-phones',
};

/** What to do in each step that is about one device. Each may name it. */
export const CLICK_WORDS = {
  'key': ['devices.step-key.click-1', 'devices.step-key.click-2', 'devices.step-key.click-3'],
  'find': ['devices.step-find.click-1', 'devices.step-find.click-2', 'devices.step-find.click-3'],
  'find-phone': ['devices.step-find-phone.click-1', 'devices.step-find-phone.click-2', 'devices.step-find-phone.click-3'],
  'out-computer': ['devices.step-out-computer.click-1', 'devices.step-out-computer.click-2', 'devices.step-out-computer.click-3'],
  'out-phone': ['devices.step-out-phone.click-1', 'devices.step-out-phone.click-2', 'devices.step-out-phone.click-3'],
  'out-console': ['devices.step-out-console.click-1', 'devices.step-out-console.click-2', 'devices.step-out-console.click-3'],
  'off-computers': ['devices.step-off-computers.click-1', 'devices.step-off-computers.click-2', 'devices.step-off-computers.click-3'],
  'off-store': ['devices.step-off-store.click-1', 'devices.step-off-store.click-2'],
  'off-phones': ['devices.step-off-phones.click-1', 'devices.step-off-phones.click-2'],
} as const satisfies Record<Exclude<CleanUpKind, AccountStep>, readonly MessageKey[]>;

/** Our own sketch of the page, with the caption as Microsoft or Windows writes it in English. */
export const SKETCH_OF: Readonly<Partial<Record<CleanUpKind, SketchWords>>> = {
  key: { layout: 'list', caption: 'Recovery key', text: 'devices.sketch.key' },
  'two-step': {
    layout: 'part',
    caption: 'Two-step verification',
    button: 'Turn on',
    text: 'devices.sketch.two-step',
  },
  find: { layout: 'list', caption: 'Find my device', text: 'devices.sketch.find' },
  'out-computer': { layout: 'settings', caption: 'Recovery', text: 'devices.sketch.reset' },
  'off-computers': { layout: 'list', caption: 'Remove device', text: 'devices.sketch.remove' },
  'off-store': { layout: 'list', caption: 'Unlink', text: 'devices.sketch.unlink' },
  'off-phones': { layout: 'list', caption: 'Unlink', text: 'devices.sketch.unlink' },
};

/** Steps that a pasted list can prove. */
export const canProve = (kind: CleanUpKind): boolean => kind.startsWith('off-');

/** The part of the plan that a step belongs to. */
export const partOf = (kind: CleanUpKind): 'keys' | 'account' | 'devices' =>
  kind === 'key' ? 'keys' : isAccountStep(kind) ? 'account' : 'devices';

/** The title of a step in the person's language, with the device's name. */
export function useStepTitle(view: DevicesView): (task: TaskRow) => string {
  const t = useText();
  return ({ kind, deviceId }) => {
    const name = view.items.find(({ id }) => id === deviceId)?.name ?? '';
    return isAccountStep(kind) ? t(`devices.step-${kind}.title`) : t(`devices.step-${kind}.title`, { name });
  };
}

/** The tasks of the view for the shared engine. */
export const guideOf = (view: DevicesView) => ({
  tasks: view.tasks.map((task) => ({ ...task, steps: ONE_STEP })),
});

/** The step to do next; null when none is open. What was skipped comes last. */
export function nextTask(view: DevicesView, now: number): TaskRow | null {
  const [best] = openTasks(guideOf(view), view.guide, now);
  return view.tasks.find(({ id }) => id === best?.task.id) ?? null;
}

/** How a step stands, and whether it counts as open. */
export const readingOf = (view: DevicesView, task: TaskRow, now: number): Reading =>
  readTask(task, view.guide, now);

/** Steps still to do. */
export const openOf = (view: DevicesView, now: number): readonly TaskRow[] =>
  view.tasks.filter((task) => isOpen(readingOf(view, task, now)));

