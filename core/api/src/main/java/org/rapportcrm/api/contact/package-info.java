/**
 * Contacts, purchases, interactions, referrals and tasks as a plugin sees them, and their events.
 */
package org.rapportcrm.api.contact;
