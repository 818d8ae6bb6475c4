/** Invitations, answers and the public page. */
package org.rapportcrm.surveys.answer;
