package org.rapportcrm.launcher.node;

import java.time.Instant;

/**
 * A process that serves this installation, or would.
 *
 * @param id its name, kept in its home
 * @param address host and port
 * @param plugins what it runs
 * @param setAt when it began to run them, by the database's clock
 */
public record Node(String id, String address, PluginSet plugins, Instant setAt) {}
