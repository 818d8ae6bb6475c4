/** Messages as bytes: headers, parts, signature. */
package org.rapportcrm.app.delivery.mime;
