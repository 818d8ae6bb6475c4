/** Return on Relationship: T, H and R, and the three figures made of them. */
package org.rapportcrm.ror.relationship;
