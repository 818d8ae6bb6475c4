/** Teams: people who work together, and whose records they see of each other. */
package org.rapportcrm.app.team;
