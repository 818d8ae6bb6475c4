-- What the model expects of two people.
insert into ror_report_clv_model (id, until_day, fitted_at, customers)
  values (1, date '2026-01-01', current_timestamp, 2);
insert into ror_report_clv (contact_id, model_id, frequency, recency, age, average_spend, alive, expected, spend, clv)
  values (1, 1, 2, 10, 30, 25, 0.9, 1.5, 25, 37.5);
insert into ror_report_clv (contact_id, model_id, frequency, recency, age, average_spend, alive, expected, spend, clv)
  values (2, 1, 0, 0, 12, 0, 0.4, 0.2, 20, 4);
