/**
 * Turns designs into mail: blocks become MJML, MJML becomes HTML and plain text, once for each
 * design; then each recipient's values are put into the marks. Logic-less: a message can name
 * values, never compute.
 */
package org.rapportcrm.app.message;
