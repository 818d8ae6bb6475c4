-- Somebody who was invited and answered with a score and words; somebody else who was invited.
insert into surveys_survey (id, name, language, created_at) values (1, 'NPS', 'en', current_timestamp);
insert into surveys_question (id, survey_id, position, kind, text, required)
  values (1, 1, 1, 'NPS', 'Would you recommend us?', true);
insert into surveys_question (id, survey_id, position, kind, text, required)
  values (2, 1, 2, 'TEXT', 'Why?', false);
insert into surveys_invitation (id, survey_id, contact_id, created_at) values (1, 1, 1, current_timestamp);
insert into surveys_invitation (id, survey_id, contact_id, created_at) values (2, 1, 2, current_timestamp);
insert into surveys_response (id, survey_id, invitation_id, contact_id, at, nps)
  values (1, 1, 1, 1, current_timestamp, 9);
insert into surveys_answer (response_id, question_id, in_month, score) values (1, 1, date '2026-01-01', 9);
insert into surveys_answer (response_id, question_id, in_month, text) values (1, 2, date '2026-01-01', 'Ask Ada');
