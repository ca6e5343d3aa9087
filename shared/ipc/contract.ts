import type { Contract, RendererApi } from './define';
import { actions } from './groups/actions';
import { app } from './groups/app';
import { kept } from './groups/kept';
import { fakes } from './groups/fakes';
import { devices } from './groups/devices';
import { links } from './groups/links';
import { lock } from './groups/lock';
import { oneDrive } from './groups/one-drive';
import { password } from './groups/password';
import { people } from './groups/people';
import { safe } from './groups/safe';
import { settings } from './groups/settings';
import { transfer } from './groups/transfer';
import { signOut } from './groups/sign-out';
import { stronger } from './groups/stronger';
import { traces } from './groups/traces';

/**
 * Everything that the page may ask of the main process, and everything it is told; a file a group.
 * Inputs are ids and short checked values: never a URL, a path, a command or the name of a secret.
 * Main checks inputs and outputs against these schemas; the preload is generated from the names.
 */
export const contract = {
  app,
  links,
  settings,
  people,
  lock,
  transfer,
  signOut,
  stronger,
  oneDrive,
  actions,
  safe,
  password,
  kept,
  fakes,
  devices,
  traces,
} as const satisfies Contract;

export type AppContract = typeof contract;
export type AppApi = RendererApi<AppContract>;
