-- A field's values in their order, for filters and segments: a row is in the one index of its type.

create index custom_contact_by_words on custom_contact (field_id, words_folded, record_id) where words_folded is not null;
create index custom_contact_by_number on custom_contact (field_id, number, record_id) where number is not null;
create index custom_contact_by_day on custom_contact (field_id, on_day, record_id) where on_day is not null;
create index custom_contact_by_truth on custom_contact (field_id, truth, record_id) where truth is not null;
create index custom_contact_by_option on custom_contact (field_id, option_id, record_id) where option_id is not null;
create index custom_contact_by_contact on custom_contact (contact_ref, field_id) where contact_ref is not null;
create index custom_contact_by_company on custom_contact (company_ref, field_id) where company_ref is not null;

create index custom_company_by_words on custom_company (field_id, words_folded, record_id) where words_folded is not null;
create index custom_company_by_number on custom_company (field_id, number, record_id) where number is not null;
create index custom_company_by_day on custom_company (field_id, on_day, record_id) where on_day is not null;
create index custom_company_by_truth on custom_company (field_id, truth, record_id) where truth is not null;
create index custom_company_by_option on custom_company (field_id, option_id, record_id) where option_id is not null;
create index custom_company_by_contact on custom_company (contact_ref, field_id) where contact_ref is not null;
create index custom_company_by_company on custom_company (company_ref, field_id) where company_ref is not null;

create index custom_deal_by_words on custom_deal (field_id, words_folded, record_id) where words_folded is not null;
create index custom_deal_by_number on custom_deal (field_id, number, record_id) where number is not null;
create index custom_deal_by_day on custom_deal (field_id, on_day, record_id) where on_day is not null;
create index custom_deal_by_truth on custom_deal (field_id, truth, record_id) where truth is not null;
create index custom_deal_by_option on custom_deal (field_id, option_id, record_id) where option_id is not null;
create index custom_deal_by_contact on custom_deal (contact_ref, field_id) where contact_ref is not null;
create index custom_deal_by_company on custom_deal (company_ref, field_id) where company_ref is not null;

create index custom_purchase_by_words on custom_purchase (field_id, words_folded, record_id) where words_folded is not null;
create index custom_purchase_by_number on custom_purchase (field_id, number, record_id) where number is not null;
create index custom_purchase_by_day on custom_purchase (field_id, on_day, record_id) where on_day is not null;
create index custom_purchase_by_truth on custom_purchase (field_id, truth, record_id) where truth is not null;
create index custom_purchase_by_option on custom_purchase (field_id, option_id, record_id) where option_id is not null;
create index custom_purchase_by_contact on custom_purchase (contact_ref, field_id) where contact_ref is not null;
create index custom_purchase_by_company on custom_purchase (company_ref, field_id) where company_ref is not null;
