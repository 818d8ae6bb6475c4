-- When the person last saved how they read Rapport; null while all is as it came.
alter table app_user add column profile_saved_at timestamp with time zone;

-- Who worked with it before this came needs no first steps.
update app_user set tour_closed_at = current_timestamp where exists (select 1 from contact);
