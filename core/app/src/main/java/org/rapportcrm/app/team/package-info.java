/**
 * Teams: people who work together, and who leads them. How far they see is decided by {@code
 * security.visibility}, out of the members that are kept here.
 */
package org.rapportcrm.app.team;
