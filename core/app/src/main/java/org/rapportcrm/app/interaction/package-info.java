/** Interactions: what happened between us and a contact; together they are its timeline. */
package org.rapportcrm.app.interaction;
