import koffi from 'koffi';

/**
 * Takes every right to read one key below HKCU from everybody, as Windows has it for what belongs to
 * another person. Run in node.exe: deny.mjs <path of the key, in base64url>.
 */
const [, , encoded = ''] = process.argv;
const advapi = koffi.load('advapi32.dll');
const bind = (name: string, args: string[]) => advapi.func('__stdcall', name, 'uint32', args);
const open = bind('RegOpenKeyExW', ['intptr', 'void *', 'uint32', 'uint32', 'void *']);
const setSecurity = bind('RegSetKeySecurity', ['intptr', 'uint32', 'intptr']);
const close = bind('RegCloseKey', ['intptr']);
const describe = bind('ConvertStringSecurityDescriptorToSecurityDescriptorW', [
  'void *',
  'uint32',
  'void *',
  'void *',
]);

const HKEY_CURRENT_USER = 0x80000001 | 0;
const KEY_ALL_ACCESS = 0xf003f;
const DACL_SECURITY_INFORMATION = 4;
const wide = (text: string) => Buffer.from(`${text}\0`, 'utf16le');

const handle = new BigInt64Array(1);
const descriptor = new BigInt64Array(1);
const path = Buffer.from(encoded, 'base64url').toString();
check('open', open(HKEY_CURRENT_USER, wide(path), 0, KEY_ALL_ACCESS, handle), 0);
// SDDL: deny all of the key (KA) to everybody (WD), inherit nothing (P).
check('describe', describe(wide('D:P(D;;KA;;;WD)'), 1, descriptor, null), 1);
check('set', setSecurity(handle[0], DACL_SECURITY_INFORMATION, descriptor[0]), 0);
check('close', close(handle[0]), 0);

function check(step: string, code: unknown, wanted: number): void {
  if (code !== wanted) throw new Error(`${step} ended with ${String(code)}`);
}
