/** The beans of loyalty's console pages; a bean and its page share a name. */
package org.rapportcrm.loyalty.web;
