package org.rapportcrm.app.mailin.mime;

/**
 * A file in a message. Files are named, not kept: they stay in the mailbox.
 *
 * @param size in bytes; of a message that was read in part, what was read of it
 */
public record Attachment(String name, String type, long size) {}
