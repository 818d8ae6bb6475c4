/** Invitations by mail: who gets one, who does not and why, and how each wave is doing. */
package org.rapportcrm.surveys.invite;
