/** Passkeys (WebAuthn): keys that live in people's devices and open without a password. */
package org.rapportcrm.app.security.passkey;
