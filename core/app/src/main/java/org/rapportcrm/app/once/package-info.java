/**
 * A form of the console is done once, however often it is sent: pressed twice, loaded again, sent
 * anew after an answer that was lost. Its page's script gives every form a mark of its own.
 */
package org.rapportcrm.app.once;
