/** A private key that everybody may know, and its certificate for localhost, which is an authority of its own: for tests only. */
export const localhostKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgmKYKBxPX0QmQMW6h
47epZD1OeIKr6EwIir611cr02GmhRANCAASRzq1aWYH26eD06f333E5x8357QBqg
gBulfJcHVmQ8q2/Q7AeyPnAiA9kzaNtgbXK7UQM1rpAALECMklMhoK7d
-----END PRIVATE KEY-----`;

/** What that key is certified by. */
export const localhostCertificate = `-----BEGIN CERTIFICATE-----
MIIBqDCCAU2gAwIBAgIUfCU/xXvvG676I42wJytzJWnr0lAwCgYIKoZIzj0EAwIw
HTEbMBkGA1UEAwwSbG9jYWxob3N0IG9mIHRlc3RzMCAXDTI2MTEyMzEyNTExNloY
DzIxMjYxMDMwMTI1MTE2WjAdMRswGQYDVQQDDBJsb2NhbGhvc3Qgb2YgdGVzdHMw
WTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASRzq1aWYH26eD06f333E5x8357QBqg
gBulfJcHVmQ8q2/Q7AeyPnAiA9kzaNtgbXK7UQM1rpAALECMklMhoK7do2kwZzAd
BgNVHQ4EFgQUkhTxX+eoAgmoe5FKEZAqwfbMTIkwHwYDVR0jBBgwFoAUkhTxX+eo
Agmoe5FKEZAqwfbMTIkwFAYDVR0RBA0wC4IJbG9jYWxob3N0MA8GA1UdEwEB/wQF
MAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIhAJ8Q4Gwi4k/L2ScdAVymMdHz8Gxx4m0v
7LUKw+X6G/AHAiEA+EMMYznbt5S0MH7qRrw8Exr88d+Oh7fDTmw2AiVN6cE=
-----END CERTIFICATE-----`;
