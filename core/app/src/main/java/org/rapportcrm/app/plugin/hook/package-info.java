/**
 * Events: fired after the commit, each observer guarded and in a transaction of its own, and an
 * outbox for those that must arrive.
 */
package org.rapportcrm.app.plugin.hook;
