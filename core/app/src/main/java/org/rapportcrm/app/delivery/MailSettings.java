package org.rapportcrm.app.delivery;

import org.rapportcrm.app.message.Letterhead;

/**
 * Who sends, out of the settings.
 *
 * @param letterhead what every message has in common
 * @param fromName the site's name as sender
 * @param fromAddress the site's address as sender
 * @param replyTo where answers go, or {@code null}
 * @param bounceDomain domain that takes bounces back, or {@code null} when the sender's address
 *     does
 * @param signed whether messages are signed
 */
public record MailSettings(
    Letterhead letterhead,
    String fromName,
    String fromAddress,
    String replyTo,
    String bounceDomain,
    boolean signed) {}
