/**
 * Webhooks: other programs are told what happens, signed, in order, at least once. Messages are
 * written in the transaction that causes them and sent after it; docs/webhooks.md says what is
 * promised.
 */
package org.rapportcrm.app.webhook;
