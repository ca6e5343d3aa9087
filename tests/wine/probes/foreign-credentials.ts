import keytar from 'keytar';

/**
 * Credentials of other programs, one under a name that begins like ours: keytar lists by the beginning
 * of a name on Windows.
 */
await keytar.setPassword('Relock2', 'device-key', 'of another program');
await keytar.setPassword('MicrosoftAccount:user=ana@outlook.com', 'ana', 'of Windows');
