package org.rapportcrm.loyalty.ledger;

/** The books that entries are posted to. All postings of a programme sum to 0. */
public enum Book {
  /** What members hold; the sum of all balances. */
  MEMBER,
  /** What the programme gave out, as a number below 0. */
  LIABILITY,
  /** What came back for rewards. */
  REWARD,
  /** What expired. */
  BREAKAGE
}
