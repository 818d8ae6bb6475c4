/** Surveys: questions, invitations, answers and their results with intervals. */
package org.rapportcrm.surveys;
