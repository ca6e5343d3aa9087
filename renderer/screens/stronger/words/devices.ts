import { said, type WordsOf } from '../guide-words';

/** What people read about these tasks, each sentence with the claim that it rests on. */
export const DEVICES: WordsOf<'updates' | 'device-lock' | 'find-device' | 'shared-computers'> = {
  'updates': {
    lead: said('tasks-devices.updates.lead', 'advice'),
    who: said('tasks-devices.updates.who', 'windows-10'),
    hand: said('tasks-devices.updates.hand', 'advice'),
    will: [said('tasks-devices.updates.will-1', 'advice')],
    wont: [said('tasks-devices.updates.wont-1', 'advice')],
    find: [said('tasks-devices.updates.find-1', 'advice'), said('tasks-devices.updates.find-2', 'advice')],
    safer: 'tasks-devices.updates.safer',
    steps: {
      'which': {
        title: 'tasks-devices.updates.which-title',
        question: { ask: 'tasks-devices.updates.which-ask', options: [{ value: 'windows-11', label: 'tasks-devices.updates.which-windows-11' }, { value: 'windows-10', label: 'tasks-devices.updates.which-windows-10' }, { value: 'mac', label: 'tasks-devices.updates.which-mac' }, { value: 'linux', label: 'tasks-devices.updates.which-linux' }] },
        clicks: [],
      },
      'windows-11': {
        title: 'tasks-devices.updates.windows-11-title',
        settings: 'windows.update',
        clicks: [said('tasks-devices.updates.windows-11-click-1', 'os-windows'), said('tasks-devices.updates.windows-11-click-2', 'os-windows'), said('tasks-devices.updates.windows-11-click-3', 'os-windows')],
        sketch: { layout: 'settings', caption: 'Windows Update', text: 'tasks-devices.updates.windows-11-sketch' },
      },
      'windows-10': {
        title: 'tasks-devices.updates.windows-10-title',
        settings: 'windows.update',
        clicks: [said('tasks-devices.updates.windows-10-click-1', 'windows-10'), said('tasks-devices.updates.windows-10-click-2', 'os-windows'), said('tasks-devices.updates.windows-10-click-3', 'advice'), said('tasks-devices.updates.windows-10-click-4', 'advice')],
        sketch: { layout: 'settings', caption: 'Update & Security', text: 'tasks-devices.updates.windows-10-sketch' },
      },
      'mac': {
        title: 'tasks-devices.updates.mac-title',
        settings: 'mac.update',
        clicks: [said('tasks-devices.updates.mac-click-1', 'os-mac'), said('tasks-devices.updates.mac-click-2', 'os-mac'), said('tasks-devices.updates.mac-click-3', 'os-mac')],
        sketch: { layout: 'settings', caption: 'General', text: 'tasks-devices.updates.mac-sketch' },
      },
      'linux': {
        title: 'tasks-devices.updates.linux-title',
        clicks: [said('tasks-devices.updates.linux-click-1', 'os-linux'), said('tasks-devices.updates.linux-click-2', 'os-linux'), said('tasks-devices.updates.linux-click-3', 'os-linux')],
      },
    },
  },
  'device-lock': {
    lead: said('tasks-devices.device-lock.lead', 'pin-local'),
    who: said('tasks-devices.device-lock.who', 'advice'),
    hand: said('tasks-devices.device-lock.hand', 'advice'),
    will: [said('tasks-devices.device-lock.will-1', 'advice')],
    wont: [said('tasks-devices.device-lock.wont-1', 'pin-local'), said('tasks-devices.device-lock.wont-2', 'advice')],
    find: [said('tasks-devices.device-lock.find-1', 'advice')],
    safer: 'tasks-devices.device-lock.safer',
    steps: {
      'which': {
        title: 'tasks-devices.device-lock.which-title',
        question: { ask: 'tasks-devices.device-lock.which-ask', options: [{ value: 'windows', label: 'tasks-devices.device-lock.which-windows' }, { value: 'mac', label: 'tasks-devices.device-lock.which-mac' }, { value: 'linux', label: 'tasks-devices.device-lock.which-linux' }, { value: 'phone', label: 'tasks-devices.device-lock.which-phone' }] },
        clicks: [],
      },
      'windows': {
        title: 'tasks-devices.device-lock.windows-title',
        settings: 'windows.sign-in',
        clicks: [said('tasks-devices.device-lock.windows-click-1', 'os-windows'), said('tasks-devices.device-lock.windows-click-2', 'os-windows'), said('tasks-devices.device-lock.windows-click-3', 'os-windows'), said('tasks-devices.device-lock.windows-click-4', 'advice')],
        sketch: { layout: 'settings', caption: 'Sign-in options', text: 'tasks-devices.device-lock.windows-sketch' },
      },
      'mac': {
        title: 'tasks-devices.device-lock.mac-title',
        settings: 'mac.touch-id',
        clicks: [said('tasks-devices.device-lock.mac-click-1', 'os-mac'), said('tasks-devices.device-lock.mac-click-2', 'os-mac'), said('tasks-devices.device-lock.mac-click-3', 'os-mac')],
        sketch: { layout: 'settings', caption: 'Touch ID & Password', text: 'tasks-devices.device-lock.mac-sketch' },
      },
      'linux': {
        title: 'tasks-devices.device-lock.linux-title',
        clicks: [said('tasks-devices.device-lock.linux-click-1', 'os-linux'), said('tasks-devices.device-lock.linux-click-2', 'advice'), said('tasks-devices.device-lock.linux-click-3', 'os-linux')],
      },
      'phone': {
        title: 'tasks-devices.device-lock.phone-title',
        clicks: [said('tasks-devices.device-lock.phone-click-1', 'os-phone'), said('tasks-devices.device-lock.phone-click-2', 'os-phone'), said('tasks-devices.device-lock.phone-click-3', 'advice')],
        sketch: { layout: 'phone', text: 'tasks-devices.device-lock.phone-sketch' },
      },
    },
  },
  'find-device': {
    lead: said('tasks-devices.find-device.lead', 'find-device'),
    who: said('tasks-devices.find-device.who', 'advice'),
    hand: said('tasks-devices.find-device.hand', 'advice'),
    will: [said('tasks-devices.find-device.will-1', 'find-device'), said('tasks-devices.find-device.will-2', 'find-device-who')],
    wont: [said('tasks-devices.find-device.wont-1', 'find-device-who')],
    find: [said('tasks-devices.find-device.find-1', 'advice'), said('tasks-devices.find-device.find-2', 'find-device-who')],
    safer: 'tasks-devices.find-device.safer',
    steps: {
      'which': {
        title: 'tasks-devices.find-device.which-title',
        question: { ask: 'tasks-devices.find-device.which-ask', options: [{ value: 'windows', label: 'tasks-devices.find-device.which-windows' }, { value: 'mac', label: 'tasks-devices.find-device.which-mac' }, { value: 'android', label: 'tasks-devices.find-device.which-android' }] },
        clicks: [],
      },
      'windows': {
        title: 'tasks-devices.find-device.windows-title',
        settings: 'windows.find-device',
        link: 'account.devices',
        clicks: [said('tasks-devices.find-device.windows-click-1', 'os-windows'), said('tasks-devices.find-device.windows-click-2', 'find-device'), said('tasks-devices.find-device.windows-click-3', 'find-device')],
        sketch: { layout: 'settings', caption: 'Find my device', text: 'tasks-devices.find-device.windows-sketch' },
      },
      'mac': {
        title: 'tasks-devices.find-device.mac-title',
        settings: 'mac.apple-account',
        clicks: [said('tasks-devices.find-device.mac-click-1', 'os-mac'), said('tasks-devices.find-device.mac-click-2', 'os-mac'), said('tasks-devices.find-device.mac-click-3', 'find-device-apple')],
      },
      'android': {
        title: 'tasks-devices.find-device.android-title',
        clicks: [said('tasks-devices.find-device.android-click-1', 'os-phone'), said('tasks-devices.find-device.android-click-2', 'advice')],
        sketch: { layout: 'phone', text: 'tasks-devices.find-device.android-sketch' },
      },
    },
  },
  'shared-computers': {
    lead: said('tasks-devices.shared-computers.lead', 'advice'),
    who: said('tasks-devices.shared-computers.who', 'advice'),
    will: [said('tasks-devices.shared-computers.will-1', 'advice')],
    wont: [said('tasks-devices.shared-computers.wont-1', 'advice')],
    find: [said('tasks-devices.shared-computers.find-1', 'advice'), said('tasks-devices.shared-computers.find-2', 'advice')],
    safer: 'tasks-devices.shared-computers.safer',
    steps: {
      'clean': {
        title: 'tasks-devices.shared-computers.clean-title',
        clicks: [said('tasks-devices.shared-computers.clean-click-1', 'advice'), said('tasks-devices.shared-computers.clean-click-2', 'advice'), said('tasks-devices.shared-computers.clean-click-3', 'advice'), said('tasks-devices.shared-computers.clean-click-4', 'advice')],
        sketch: { layout: 'private', caption: 'No', text: 'tasks-devices.shared-computers.clean-sketch' },
      },
    },
  },
};
