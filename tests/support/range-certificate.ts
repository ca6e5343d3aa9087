/**
 * A certificate for the host of the leak check that nobody trusts, with its key: made for tests alone, so that a
 * local server can stand in for the real one. `openssl req -x509 -newkey ec` made it; it lasts until 2051.
 */
export const RANGE_CERTIFICATE = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg9iHo/bxElWUJPHVE
/y+rn8DSGq/dnEXKKsg9x1B9+LahRANCAAQSC8njoMW8RIbN/HVIo4+2EDetz0H1
e8vD5DBjZHARJHTMw0mQv7CB+w70JKZw7oVz/hlINvk9jppCr/BtXDQS
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBvTCCAWKgAwIBAgIUApvr3Er3XgDqzpMxTi01Ctrc0dIwCgYIKoZIzj0EAwIw
ITEfMB0GA1UEAwwWYXBpLnB3bmVkcGFzc3dvcmRzLmNvbTAgFw0yNjExMjYwMTA5
NDlaGA8yMDUxMDcxODAxMDk0OVowITEfMB0GA1UEAwwWYXBpLnB3bmVkcGFzc3dv
cmRzLmNvbTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABBILyeOgxbxEhs38dUij
j7YQN63PQfV7y8PkMGNkcBEkdMzDSZC/sIH7DvQkpnDuhXP+GUg2+T2OmkKv8G1c
NBKjdjB0MB0GA1UdDgQWBBTaDUjVL1sRIAC2l69NHstHoUWG3zAfBgNVHSMEGDAW
gBTaDUjVL1sRIAC2l69NHstHoUWG3zAPBgNVHRMBAf8EBTADAQH/MCEGA1UdEQQa
MBiCFmFwaS5wd25lZHBhc3N3b3Jkcy5jb20wCgYIKoZIzj0EAwIDSQAwRgIhAOwr
NwleFEJf8oihwFKZkuF4/x+sVO8iv3rIGeNSBIN/AiEAxUNnSHWLS6Alvb6QThHg
Dc7AMe7/0KiavtpKEKNjF9w=
-----END CERTIFICATE-----`,
} as const;
