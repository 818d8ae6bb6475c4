/** Incoming messages as bytes: what they say, and whether a person or a machine wrote them. */
package org.rapportcrm.app.mailin.mime;
