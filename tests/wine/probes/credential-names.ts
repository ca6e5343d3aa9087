import koffi from 'koffi';

const advapi = koffi.load('advapi32.dll');
const enumerate = advapi.func('__stdcall', 'CredEnumerateW', 'int32', [
  'void *',
  'uint32',
  'void *',
  'void *',
]);
const free = advapi.func('__stdcall', 'CredFree', 'void', ['intptr']);

/**
 * The names of the credentials that this Windows keeps for the person, sorted. Asks Windows itself, past
 * keytar; the secrets are not looked at.
 */
export function credentialNames(): readonly string[] {
  const count = new Uint32Array(1);
  const list = new BigInt64Array(1);
  // It fails with "not found" when there is none.
  if (enumerate(null, 0, count, list) === 0) return [];
  const address = list[0] ?? 0n;
  const entries = new BigInt64Array(koffi.view(address, (count[0] ?? 0) * 8));
  // CREDENTIALW (wincred.h): two DWORDs, then the pointer to TargetName.
  const names = [...entries].map((entry) => String(koffi.decode(entry, 8, 'str16')));
  free(address);
  return names.sort();
}
