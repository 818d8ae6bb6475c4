package org.rapportcrm.launcher.check.jar;

/**
 * How large a jar may be. Everything is counted while it is unpacked: what the archive says about
 * its own sizes is not believed.
 *
 * @param packed bytes of the file
 * @param unpacked bytes of all entries together
 * @param entries files in it
 * @param ratio how many times the packed bytes the unpacked ones may be; asked only above {@code
 *     ratioFrom} bytes, because small texts pack very well
 */
public record Limits(long packed, long unpacked, int entries, int ratio, long ratioFrom) {
  private static final long MB = 1024 * 1024;

  /** What Rapport takes. */
  public static final Limits USUAL = new Limits(100 * MB, 400 * MB, 20_000, 60, 20 * MB);
}
