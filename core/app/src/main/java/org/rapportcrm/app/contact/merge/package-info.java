/** Two contacts that are one person become one, and two again. */
package org.rapportcrm.app.contact.merge;
