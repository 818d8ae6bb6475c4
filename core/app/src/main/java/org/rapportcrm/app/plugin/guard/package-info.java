/**
 * The way through which every call of something that a plugin contributes goes: measured, with a
 * time that it may take, and with its failures caught, kept and told to the breaker. Pages draw the
 * parts of plugins through it, jobs and searches ask through it.
 */
package org.rapportcrm.app.plugin.guard;
