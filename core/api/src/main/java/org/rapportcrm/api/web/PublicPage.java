package org.rapportcrm.api.web;

/**
 * A page for people without an account: {@code /<prefix>/<token>}.
 *
 * @param prefix one letter from a to z that nobody else has, such as {@code v}; {@code c}, {@code
 *     k} and {@code o} are Rapport's own
 * @param handler the CDI bean that answers
 */
public record PublicPage(String prefix, Class<? extends PublicPageHandler> handler) {}
