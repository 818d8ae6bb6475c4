package org.rapportcrm.app.plugin.hook;

/**
 * An observer of a Rapport event, in the core or in a plugin.
 *
 * @param id class and method, stable over restarts
 * @param beanClass the class that observes; decides which plugin it belongs to
 * @param eventType the event
 * @param reliable whether it must not miss an event
 */
record GuardedObserver(String id, Class<?> beanClass, Class<?> eventType, boolean reliable) {}
