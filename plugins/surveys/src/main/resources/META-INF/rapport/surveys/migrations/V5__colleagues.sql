-- eNPS asks colleagues and is no NPS of customers. Questions that the template made until now were of
-- the kind NPS: they are known by their text, in every language of the template.
update surveys_question set kind = 'ENPS' where kind = 'NPS' and text in (
  'How likely are you to recommend us as a place to work?',
  'ما مدى احتمال أن توصي بنا مكانًا للعمل؟',
  'چقدر احتمال دارد ما را برای کار کردن توصیه کنید؟');

-- What they were answered is nobody's last NPS.
update surveys_response set nps = (
  select a.score from surveys_answer a join surveys_question q on q.id = a.question_id
  where a.response_id = surveys_response.id and q.kind = 'NPS'
  order by q.position fetch first 1 row only)
where nps is not null and survey_id in (select survey_id from surveys_question where kind = 'ENPS');
