/**
 * Several processes on one database: all run the same set of plugins, and one that would not says
 * so and does not serve.
 */
package org.rapportcrm.launcher.node;
