/**
 * Who stands in which relation to whom: contacts to contacts, and contacts to several companies.
 */
package org.rapportcrm.app.relation;
