/**
 * Lists of contacts: which of them a filter leaves, a page at a time, what else stands in their
 * columns, how many there are, and the same list as a file.
 */
package org.rapportcrm.app.contact.find;
