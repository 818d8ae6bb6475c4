package org.rapportcrm.api.webhook;

/**
 * Something that happens, of which webhooks can tell.
 *
 * @param id a word for the kind of record, a dot and what happened to it, such as {@code
 *     deal.moved}; a plugin's starts with its id and a dot
 * @param labelKey message key of what happened, in words for the page of webhooks
 */
public record WebhookKind(String id, String labelKey) {}
