/**
 * The command {@code rapport}: composes core, plugins and themes into one web application and runs
 * it in Payara Micro.
 */
package org.rapportcrm.launcher;
