/** Sequences: what starts them, which mails they send after which waits, what ends them. */
package org.rapportcrm.emailcampaigns.sequence;
