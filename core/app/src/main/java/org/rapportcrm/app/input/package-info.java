/**
 * Checks of what people and programs send in: pure, each answering a value or a {@link
 * org.rapportcrm.app.input.Flaw} that names the field, the reason and the remedy.
 */
package org.rapportcrm.app.input;
