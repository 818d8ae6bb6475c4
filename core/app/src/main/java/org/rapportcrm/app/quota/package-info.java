/** What is to be expected of deals, and what each person is to win in a period. */
package org.rapportcrm.app.quota;
