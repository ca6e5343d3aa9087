import { fold } from '../text/clean';
import type { DeviceType } from './types';

/** Words in a name or a model that tell what a thing is. Product names are the same in every language. */
const TYPES: readonly (readonly [DeviceType, RegExp])[] = [
  [
    'console',
    /xbox(?! (?:app|game bar|live|wireless))|\b(?:console|consola|konsole|konsola)\b|ゲーム機/u,
  ],
  ['tablet', /\bipad\b|\bgalaxy tab\b|\btablet(?:te|a|s)?\b|\bkindle\b|\bfire hd\b|タブレット/u],
  [
    'phone',
    /\biphone\b|\bgalaxy (?!book|tab|watch)|\bpixel(?! ?book)\b|\bsm-[a-z]\d|\bredmi\b|\bxiaomi\b|\bpoco\b|\boneplus\b|\bhuawei p\d|\bmoto ?[a-z]?\d*\b|\bmotorola\b|\bxperia\b|\bnokia\b|\blumia\b|\bfairphone\b|\boppo\b|\brealme\b|\bvivo\b|\bphone\b|\b(?:smart|mobile )phone\b|\bhandy\b|\btelefon[oea]?\b|\btelefono\b|\btelephone\b|\btelefoon\b|\bmovil\b|\bcelular\b|\btelemovel\b|電話|スマホ|スマートフォン/u,
  ],
  [
    'computer',
    /^(?:desktop|laptop|pc|notebook|surface|win|minint)-[a-z0-9]|\b(?:pc|laptop|desktop|notebook|computer|workstation|surface|thinkpad|ideapad|thinkcentre|thinkbook|legion|yoga|latitude|inspiron|optiplex|precision|vostro|alienware|pavilion|envy|omen|elitebook|probook|elitedesk|zenbook|vivobook|rog|tuf|aspire|swift|nitro|predator|macbook|imac|mac mini|galaxy book|chromebook|pixelbook|lifebook|gram|matebook|nuc|xps|spectre|victus|zbook)\b|\b(?:ordenador|portatil|ordinateur|rechner|portatile|computador|komputer|equipo)\b|パソコン|ノートpc/u,
  ],
];

const OS_TYPES: readonly (readonly [DeviceType, RegExp])[] = [
  ['console', /\bxbox\b/u],
  [
    'computer',
    /\bwindows (?:xp|vista|7|8|8\.1|10|11|12|server|nt|pro|home)\b|\bmac ?os\b|\bos x\b|\bchrome ?os\b|\blinux\b|\bubuntu\b|^windows$/u,
  ],
  ['tablet', /\bipad ?os\b/u],
  ['phone', /\bandroid\b|\bios\b|\bwindows (?:phone|10 mobile)\b|\bharmony ?os\b|\biphone os\b/u],
];

/** What a device is, from its name and model first, then from its system. Windows 11 runs on no phone. */
export function guessType(name: string, model: string | null, os: string | null): DeviceType {
  const system = os === null ? null : typeOfOs(os);
  for (const text of [name, model ?? ''].map(fold))
    for (const [type, pattern] of TYPES)
      if (pattern.test(text)) return type === 'phone' && system === 'computer' ? system : type;
  return system ?? 'unknown';
}

const typeOfOs = (os: string): DeviceType | null =>
  OS_TYPES.find(([, pattern]) => pattern.test(fold(os)))?.[0] ?? null;

/** What the page calls a type: “Laptop”, “Consola”. */
export const typeOfWord = (text: string): DeviceType | null => {
  const type = guessType(text, null, text);
  return type === 'unknown' ? null : type;
};

const OS =
  /^(?:microsoft )?(?:windows(?: (?:xp|vista|7|8|8\.1|10|11|12|server|phone|nt|1[01] mobile))?|android|ios|ipados|ipad os|iphone os|macos|mac os(?: x)?|os x|chrome ?os|linux|ubuntu|xbox os|harmonyos)\b/u;

/** Is this text the name of a system, such as “Windows 11 Home, version 24H2”? */
export const isOs = (text: string): boolean => {
  const folded = fold(text);
  return (
    OS.test(folded) &&
    folded.length <= 60 &&
    !/[&/]| (?:and|y|e|et|und|en|i|と|および) (?:ios|iphone|android|xbox)\b/u.test(folded) &&
    !/^windows[- ](?:devices|gerate|dispositivos)/u.test(folded)
  );
};

/** A name that Windows gives, or that somebody typed like one: DESKTOP-ABC123, ANA_PC. */
export const isHostName = (text: string): boolean =>
  /^(?=.{2,63}$)[A-Za-z0-9][A-Za-z0-9._]*(?:-[A-Za-z0-9._]+)+$/u.test(text) ||
  /^[A-Z][A-Z0-9_]{2,}$/u.test(text) ||
  /^(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9_]{4,20}$/u.test(text);

/** A host name that no word of a menu looks like: capitals with a hyphen or a digit. */
export const isSureHostName = (text: string): boolean =>
  (!text.startsWith('SM-') &&
    /^(?=.{3,63}$)(?=.*[-\d])[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*$/u.test(text)) ||
  /^(?:desktop|laptop|pc|win)-[a-z0-9]{2,}/iu.test(text);

const MAKERS =
  /^(?:microsoft (?:surface|corporation)|hp|hewlett|dell|lenovo|asus|asustek|acer|samsung|msi|micro-star|toshiba|dynabook|sony|lg|huawei|honor|razer|gigabyte|fujitsu|medion|framework|apple|google|xiaomi|oneplus|motorola|nokia|intel|panasonic|vaio|system manufacturer|to be filled|surface|xbox|macbook|imac|thinkpad|ideapad|latitude|inspiron|optiplex|xps|pavilion|iphone|ipad|galaxy|pixel|sm-|zenbook|vivobook|aspire|virtual machine|vmware|innotek|parallels)\b/u;

/** Does this name a product of a maker, rather than one person's device? */
export const isModelName = (text: string): boolean => MAKERS.test(fold(text));

/** Does a name by itself say that it is a device? */
export const namesADevice = (text: string): boolean =>
  isHostName(text) || isModelName(text) || guessType(text, null, null) !== 'unknown';
