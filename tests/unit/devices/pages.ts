/**
 * Synthetic device pages. No real sample of Microsoft's pages is public (settled 18): these are our own guesses at
 * how a copied page may look, in several layouts and languages.
 */
export interface SyntheticDevice {
  readonly name: string;
  readonly model: string | null;
  readonly os: string | null;
  /** 2026-03-02 */
  readonly lastUsed: string | null;
}

export interface Wording {
  readonly locale: string;
  readonly name: string;
  readonly model: string;
  readonly os: string;
  readonly lastUsed: string;
  readonly remove: string;
  readonly unlink: string;
  readonly details: string;
  readonly titles: { readonly computers: string; readonly store: string; readonly phones: string };
  readonly of: (used: number) => string;
  readonly menu: readonly string[];
}

export const WORDINGS: readonly Wording[] = [
  {
    locale: 'en-US',
    name: 'Device name',
    model: 'Model',
    os: 'Operating system',
    lastUsed: 'Last seen',
    remove: 'Remove device',
    unlink: 'Unlink',
    details: 'Show details',
    titles: { computers: 'Devices', store: 'Apps & games devices', phones: 'Android & iOS' },
    of: (used) => `${used} of 10 devices`,
    menu: [
      'Skip to main content',
      'Microsoft account',
      'Your info',
      'Privacy',
      'Security',
      'Devices',
    ],
  },
  {
    locale: 'es',
    name: 'Nombre del dispositivo',
    model: 'Modelo',
    os: 'Sistema operativo',
    lastUsed: 'Visto por última vez',
    remove: 'Quitar dispositivo',
    unlink: 'Desvincular',
    details: 'Ver detalles',
    titles: { computers: 'Dispositivos', store: 'Aplicaciones y juegos', phones: 'Android e iOS' },
    of: (used) => `${used} de 10 dispositivos`,
    menu: [
      'Ir al contenido principal',
      'Cuenta de Microsoft',
      'Privacidad',
      'Seguridad',
      'Dispositivos',
    ],
  },
  {
    locale: 'fr',
    name: 'Nom de l’appareil',
    model: 'Modèle',
    os: 'Système d’exploitation',
    lastUsed: 'Dernière utilisation',
    remove: 'Supprimer l’appareil',
    unlink: 'Dissocier',
    details: 'Voir les détails',
    titles: { computers: 'Appareils', store: 'Applications et jeux', phones: 'Android et iOS' },
    of: (used) => `${used} sur 10 appareils`,
    menu: ['Compte Microsoft', 'Confidentialité', 'Sécurité', 'Appareils'],
  },
  {
    locale: 'de',
    name: 'Gerätename',
    model: 'Modell',
    os: 'Betriebssystem',
    lastUsed: 'Zuletzt verwendet',
    remove: 'Gerät entfernen',
    unlink: 'Verknüpfung aufheben',
    details: 'Details anzeigen',
    titles: { computers: 'Geräte', store: 'Apps und Spiele', phones: 'Android und iOS' },
    of: (used) => `${used} von 10 Geräten`,
    menu: ['Microsoft-Konto', 'Datenschutz', 'Sicherheit', 'Geräte'],
  },
  {
    locale: 'it',
    name: 'Nome dispositivo',
    model: 'Modello',
    os: 'Sistema operativo',
    lastUsed: 'Ultimo utilizzo',
    remove: 'Rimuovi dispositivo',
    unlink: 'Scollega',
    details: 'Mostra dettagli',
    titles: { computers: 'Dispositivi', store: 'App e giochi', phones: 'Android e iOS' },
    of: (used) => `${used} di 10 dispositivi`,
    menu: ['Account Microsoft', 'Privacy', 'Sicurezza', 'Dispositivi'],
  },
  {
    locale: 'pt',
    name: 'Nome do dispositivo',
    model: 'Modelo',
    os: 'Sistema operacional',
    lastUsed: 'Visto pela última vez',
    remove: 'Remover dispositivo',
    unlink: 'Desvincular',
    details: 'Ver detalhes',
    titles: { computers: 'Dispositivos', store: 'Aplicativos e jogos', phones: 'Telefones' },
    of: (used) => `${used} de 10 dispositivos`,
    menu: ['Conta Microsoft', 'Privacidade', 'Segurança', 'Dispositivos'],
  },
  {
    locale: 'nl',
    name: 'Apparaatnaam',
    model: 'Model',
    os: 'Besturingssysteem',
    lastUsed: 'Laatst gezien',
    remove: 'Apparaat verwijderen',
    unlink: 'Ontkoppelen',
    details: 'Details weergeven',
    titles: { computers: 'Apparaten', store: 'Apps en games', phones: 'Android en iOS' },
    of: (used) => `${used} van 10 apparaten`,
    menu: ['Microsoft-account', 'Privacy', 'Beveiliging', 'Apparaten'],
  },
  {
    locale: 'pl',
    name: 'Nazwa urządzenia',
    model: 'Model',
    os: 'System operacyjny',
    lastUsed: 'Ostatnio używane',
    remove: 'Usuń urządzenie',
    unlink: 'Odłącz',
    details: 'Pokaż szczegóły',
    titles: { computers: 'Urządzenia', store: 'Aplikacje i gry', phones: 'Android i iOS' },
    of: (used) => `${used} z 10 urządzeń`,
    menu: ['Konto Microsoft', 'Prywatność', 'Zabezpieczenia', 'Urządzenia'],
  },
  {
    locale: 'ja',
    name: 'デバイス名',
    model: 'モデル',
    os: 'オペレーティング システム',
    lastUsed: '最終使用日',
    remove: 'デバイスの削除',
    unlink: 'リンク解除',
    details: '詳細を表示',
    titles: { computers: 'お使いのデバイス', store: 'アプリとゲーム', phones: 'Android と iOS' },
    of: (used) => `10 台中 ${used} 台`,
    menu: ['Microsoft アカウント', 'プライバシー', 'セキュリティ', 'デバイス'],
  },
];

type Action = 'remove' | 'unlink';
const dateIn = (day: string, { locale }: Wording, style: 'long' | 'short'): string =>
  new Intl.DateTimeFormat(
    locale,
    style === 'long'
      ? { dateStyle: 'long', timeZone: 'UTC' }
      : { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' },
  ).format(new Date(`${day}T00:00:00Z`));

const seen = (device: SyntheticDevice, w: Wording): string[] =>
  device.lastUsed === null ? [] : [`${w.lastUsed}: ${dateIn(device.lastUsed, w, 'long')}`];
const some = (...lines: (string | null)[]): string[] => lines.filter((line) => line !== null);

/** How a page may come out of a browser. */
export const LAYOUTS: Readonly<
  Record<string, (devices: readonly SyntheticDevice[], w: Wording, action: Action) => string>
> = {
  'cards with empty lines between': (devices, w, action) =>
    devices
      .map((d) => [...some(d.name, d.model, d.os), ...seen(d, w), w.details, w[action]].join('\n'))
      .join('\n\n'),
  'cards without empty lines': (devices, w, action) =>
    devices.flatMap((d) => [...some(d.name, d.model, d.os), ...seen(d, w), w[action]]).join('\n'),
  'an empty line after every line': (devices, w, action) =>
    devices.flatMap((d) => [...some(d.name, d.model, d.os), ...seen(d, w), w[action]]).join('\n\n'),
  'lines with Windows ends and non-breaking spaces': (devices, w, action) =>
    devices
      .flatMap((d) => [
        `\u00a0${d.name}\u00a0`,
        ...some(d.model, d.os?.replace(/ /gu, '\u00a0') ?? null),
        ...seen(d, w).map((line) => line.replace(': ', ':\u00a0')),
        w[action],
      ])
      .join('\r\n'),
  'label and value on one line': (devices, w) =>
    devices
      .flatMap((d) => [
        `${w.name}: ${d.name}`,
        ...(d.model === null ? [] : [`${w.model}: ${d.model}`]),
        ...(d.os === null ? [] : [`${w.os}: ${d.os}`]),
        ...seen(d, w),
      ])
      .join('\n'),
  'label and value on two lines': (devices, w) =>
    devices
      .flatMap((d) => [
        w.name,
        d.name,
        ...(d.model === null ? [] : [w.model, d.model]),
        ...(d.os === null ? [] : [w.os, d.os]),
        ...(d.lastUsed === null ? [] : [w.lastUsed, dateIn(d.lastUsed, w, 'long')]),
      ])
      .join('\n'),
  'a table with tabs': (devices, w, action) =>
    [
      [w.name, w.model, w.os, w.lastUsed].join('\t'),
      ...devices.map((d) =>
        [
          d.name,
          d.model ?? '',
          d.os ?? '',
          d.lastUsed === null ? '' : dateIn(d.lastUsed, w, 'long'),
          w[action],
        ].join('\t'),
      ),
    ].join('\n'),
  'one line each, parted by wide gaps': (devices, w, action) =>
    devices
      .map((d) => [...some(d.name, d.model, d.os), ...seen(d, w), w[action]].join('   '))
      .join('\n'),
};
