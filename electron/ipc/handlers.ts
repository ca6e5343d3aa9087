import type { AppContract } from '../../shared/ipc/contract';
import type { AppError, Handlers } from '../../shared/ipc/define';
import { LINKS, type LinkId } from '../../shared/links';
import { err, ok, type Result } from '../../shared/result';
import type { AppState } from '../features/session/app-state';
import type { Session } from '../features/session/session';
import { withFakes } from '../features/fakes/with-fakes';
import type { ExternalLinks } from '../security/external-links';

/** The services behind the contract. Each call below is one line to one of them. */
export interface Services {
  readonly state: AppState;
  readonly session: Session;
  readonly links: ExternalLinks;
  readonly app: {
    painted(usable: boolean): void;
    leave(): Promise<void>;
    comeBack(): Promise<void>;
    tryKeychainAgain(): Promise<void>;
  };
  readonly copyLink: (address: string) => Promise<void>;
  readonly settings: Handlers<AppContract>['settings'];
  readonly lock: Handlers<AppContract>['lock'];
  readonly transfer: Handlers<AppContract>['transfer'];
  readonly saveCalendar: Handlers<AppContract>['signOut']['saveCalendar'];
  readonly stronger: Handlers<AppContract>['stronger'];
  readonly oneDrive: Handlers<AppContract>['oneDrive'];
  readonly actions: Handlers<AppContract>['actions'];
  readonly safe: Handlers<AppContract>['safe'];
  readonly password: Handlers<AppContract>['password'];
  readonly kept: Handlers<AppContract>['kept'];
  readonly devices: Handlers<AppContract>['devices'];
  readonly traces: Handlers<AppContract>['traces'];
}

/** Joins the contract to the services. No decisions are made here. */
export function createHandlers(services: Services): Handlers<AppContract> {
  const { state, session, links, app } = services;
  return {
    app: {
      painted: ({ usable }) => done(() => app.painted(usable)),
      snapshot: async () => ok(state.shown()),
      dismissNotice: ({ noticeId }) => done(() => state.dismiss(noticeId)),
      leave: () => done(() => app.leave()),
      comeBack: () => done(() => app.comeBack()),
      tryKeychainAgain: () => done(() => app.tryKeychainAgain()),
    },
    links: {
      open: async ({ linkId }) => coded(await links.open(linkId)),
      openSettings: async ({ settingsId }) => coded(await links.openSettings(settingsId)),
      copy: async ({ linkId }) => copyLink(services.copyLink, linkId),
    },
    settings: services.settings,
    lock: services.lock,
    transfer: services.transfer,
    people: {
      add: async ({ name }) => coded(await session.add(name)),
      rename: async ({ personId, name }) => coded(await session.rename(personId, name)),
      remove: async ({ personId }) => coded(await session.remove(personId)),
      close: () => done(() => session.close()),
      choose: async ({ personId }) => coded(await session.choose(personId)),
    },
    signOut: {
      send: async ({ personId, event }) => coded(await session.send(personId, event)),
      saveCalendar: services.saveCalendar,
    },
    stronger: services.stronger,
    oneDrive: services.oneDrive,
    actions: services.actions,
    safe: services.safe,
    password: services.password,
    kept: services.kept,
    fakes: {
      send: async ({ personId, event }) => coded(await session.update(personId, withFakes(event))),
    },
    devices: services.devices,
    traces: services.traces,
  };
}

/** Does what has no answer but that it is done. */
async function done(act: () => unknown): Promise<Result<null, never>> {
  await act();
  return ok(null);
}

/** Wraps a bare code as an error that may cross to the page. */
const coded = <T, Code extends string>(result: Result<T, Code>): Result<T, AppError<Code>> =>
  result.ok ? result : err({ code: result.error });

async function copyLink(
  copy: (address: string) => Promise<void>,
  linkId: LinkId,
): Promise<Result<null, AppError<'links.no-clipboard'>>> {
  try {
    await copy(LINKS[linkId]);
    return ok(null);
  } catch {
    return err({ code: 'links.no-clipboard' });
  }
}
