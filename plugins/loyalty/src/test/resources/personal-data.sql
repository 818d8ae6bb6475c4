-- A member with points, a note, a coupon, a code to share and a rewarded referral; and the one who was referred.
insert into loyalty_programme (id, name, name_folded, created_at, updated_at)
  values (1, 'Club', 'club', current_timestamp, current_timestamp);
insert into loyalty_member (id, programme_id, contact_id, contact_was, balance, earned, entries, joined_at)
  values (1, 1, 1, 1, 50, 50, 1, current_timestamp);
insert into loyalty_member (id, programme_id, contact_id, contact_was, joined_at)
  values (2, 1, 2, 2, current_timestamp);
insert into loyalty_entry (id, programme_id, member_id, seq, kind, points, balance, book, idem_key, cause, actor, at, prev_hash, hash)
  values (1, 1, 1, 1, 'EARN', 50, 50, 'LIABILITY', 'one', 'gift', 'Tester', current_timestamp, '', 'h');
insert into loyalty_entry_note (entry_id, note) values (1, 'For her birthday');
insert into loyalty_reward (id, programme_id, name, kind, points, created_at, updated_at)
  values (1, 1, 'Mug', 'GIFT', 20, current_timestamp, current_timestamp);
insert into loyalty_coupon (id, code, reward_id, contact_id, issued_at)
  values (1, 'MUG-1', 1, 1, current_timestamp);
insert into loyalty_referral_code (contact_id, code, created_at) values (1, 'ADA', current_timestamp);
insert into loyalty_referral_code (contact_id, code, created_at) values (2, 'BOB', current_timestamp);
insert into loyalty_referral_reward (programme_id, referrer_id, referee_id, purchase_id, at)
  values (1, 1, 2, 9, current_timestamp);
