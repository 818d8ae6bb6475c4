package org.rapportcrm.app.view;

/**
 * A value out of a few: how it is stored and the key of its name.
 *
 * @param word as stored, such as {@code lead}
 * @param key message key of its name
 */
public record Word(String word, String key) {}
