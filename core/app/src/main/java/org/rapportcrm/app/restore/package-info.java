/** What happens at the first start after a restore. */
package org.rapportcrm.app.restore;
