package org.dino4j.report.picture;

/**
 * Colours from dark blue over green to yellow, of evenly rising lightness, so that they can be told
 * apart by everybody and in grey. Between the stops they are mixed.
 */
final class Ramp {
  private static final int[] STOPS = {0x440154, 0x3b528b, 0x21918c, 0x5ec962, 0xfde725};

  private Ramp() {}

  /** The colour of a value in 0..1. */
  static int rgb(double value) {
    double place = Math.max(0, Math.min(1, value)) * (STOPS.length - 1);
    int stop = Math.min((int) place, STOPS.length - 2);
    double share = place - stop;
    int rgb = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int low = STOPS[stop] >> shift & 0xff;
      int high = STOPS[stop + 1] >> shift & 0xff;
      rgb |= (int) Math.round(low + share * (high - low)) << shift;
    }
    return rgb;
  }
}
