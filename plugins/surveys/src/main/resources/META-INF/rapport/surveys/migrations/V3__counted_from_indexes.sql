-- The response rate of a survey and the answers of a wave are counted out of indexes alone.
create index surveys_invitation_answered on surveys_invitation (survey_id, same_as, answered_at);
create index surveys_invitation_wave on surveys_invitation (mailing_id, answered_at);
