/** Pictures of contacts. */
package org.rapportcrm.app.picture;
