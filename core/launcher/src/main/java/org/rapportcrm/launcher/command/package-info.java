/** The subcommands of {@code rapport}, one class each. */
package org.rapportcrm.launcher.command;
