package org.rapportcrm.surveys.answer;

/**
 * A contact's invitation to a survey.
 *
 * @param contactId who is invited; {@code null} after the person was erased
 * @param answered whether the answer is there
 */
public record Invitation(long id, long surveyId, Long contactId, boolean answered) {}
