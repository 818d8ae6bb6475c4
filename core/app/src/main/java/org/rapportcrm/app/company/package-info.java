/** Companies: where contacts work. */
package org.rapportcrm.app.company;
