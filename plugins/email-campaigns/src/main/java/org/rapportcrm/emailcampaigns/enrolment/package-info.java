/**
 * Contacts in sequences: how they come in, what they wait for, what is sent to them, how they end.
 */
package org.rapportcrm.emailcampaigns.enrolment;
