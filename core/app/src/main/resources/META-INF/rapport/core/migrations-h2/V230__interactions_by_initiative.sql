-- Whose initiative it was is said of few interactions: a list of these read all others.
create index interaction_initiative on interaction (initiative, at, id);
