package org.rapportcrm.surveys.answer;

/**
 * One checked answer to one question.
 *
 * @param score a score or the number of an option, or {@code null}
 * @param text words, or {@code null}
 */
public record Given(long questionId, Integer score, String text) {}
