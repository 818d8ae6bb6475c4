package org.rapportcrm.api.web;

/**
 * A page for people without an account: {@code /<prefix>/<token>}.
 *
 * @param prefix one letter of those in the contract, such as {@code s}
 * @param handler the CDI bean that answers
 */
public record PublicPage(String prefix, Class<? extends PublicPageHandler> handler) {}
