/**
 * Rapport's own SMTP client: it knows at every moment whether the server can have accepted a
 * message, which is what everything about "exactly once or visibly unknown" rests on.
 */
package org.rapportcrm.app.delivery.smtp;
