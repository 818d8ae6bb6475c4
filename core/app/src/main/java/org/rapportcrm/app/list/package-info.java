/** Lists: contacts chosen by hand. */
package org.rapportcrm.app.list;
