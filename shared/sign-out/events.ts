export type { SignOutEvent } from '../schema/sign-out-events';
