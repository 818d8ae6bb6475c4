/** What a person may ask for: everything that is kept about them, and that nothing is kept. */
package org.rapportcrm.app.contact.privacy;
