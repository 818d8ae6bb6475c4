/** Pages of contacts: the list, the contact with its tabs, merging, the trash. */
package org.rapportcrm.app.contact.web;
