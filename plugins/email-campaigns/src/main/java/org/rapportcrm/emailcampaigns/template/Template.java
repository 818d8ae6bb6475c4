package org.rapportcrm.emailcampaigns.template;

import org.rapportcrm.api.message.MessageDesign;

/**
 * A design that campaigns start from.
 *
 * @param key the number of one's own, such as {@code 7}, or the word of a ready-made one, such as
 *     {@code newsletter-fa}
 * @param name how people call it
 * @param design what it says
 * @param ready whether it comes with the plugin: then it cannot be changed
 * @param version counts changes; 0 for ready-made ones
 */
public record Template(
    String key, String name, MessageDesign design, boolean ready, long version) {}
