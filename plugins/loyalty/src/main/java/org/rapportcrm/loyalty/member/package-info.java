/** What a member sees and has: the member's own page, figures, merge tags, personal data. */
package org.rapportcrm.loyalty.member;
