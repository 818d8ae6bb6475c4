package org.rapportcrm.app.imports.map;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts how often a key came. Of a key it keeps 64 bits, in a table of at most 24 bytes for each
 * distinct one, so that ten million rows fit in memory, and an exact count for those that repeat.
 */
public final class Occurrences {

  private long[] seen = new long[1 << 10];
  private int size;
  private final Map<Long, Integer> repeated = new HashMap<>();

  /** How often the key has come now: 1 at the first time. */
  public int next(String key) {
    long hash = hash(key);
    return add(hash) ? 1 : repeated.merge(hash, 2, (count, two) -> count + 1);
  }

  private boolean add(long hash) {
    if (size * 3L > seen.length * 2L) {
      long[] old = seen;
      seen = new long[old.length * 2];
      for (long known : old) {
        if (known != 0) {
          put(known);
        }
      }
    }
    boolean isNew = put(hash);
    size += isNew ? 1 : 0;
    return isNew;
  }

  private boolean put(long hash) {
    int mask = seen.length - 1;
    int at = (int) (hash ^ (hash >>> 32)) & mask;
    while (seen[at] != 0) {
      if (seen[at] == hash) {
        return false;
      }
      at = (at + 1) & mask;
    }
    seen[at] = hash;
    return true;
  }

  /** FNV-1a with the finish of MurmurHash3; never 0, which marks a free place. */
  private static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }
}
