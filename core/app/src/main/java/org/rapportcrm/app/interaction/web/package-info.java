/** Timelines on pages of the console. */
package org.rapportcrm.app.interaction.web;
