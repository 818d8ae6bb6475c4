package org.rapportcrm.api.page;

/**
 * A console page of a plugin. Its Facelet lies at {@code
 * META-INF/resources/plugins/<id>/<name>.xhtml} and answers at {@code /plugins/<id>/<name>};
 * further path segments reach the page's bean through {@code @Param(pathIndex = n)} of OmniFaces.
 *
 * @param name the page's name, such as {@code programmes}
 * @param titleKey message key of its title; the console's search finds the page by it
 * @param capability the right that is asked before anything of the page runs
 */
public record Page(String name, String titleKey, String capability) {}
