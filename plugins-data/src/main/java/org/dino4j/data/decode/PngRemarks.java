package org.dino4j.data.decode;

import java.util.Set;

/** What a PNG says of how the camera was held, in all places where programs write it. */
final class PngRemarks {
  private static final Set<String> RAW_PROFILES =
      Set.of("Raw profile type exif", "Raw profile type APP1");

  private byte[] block = {};
  private byte[] rawProfile = {};
  private byte[] xmp = {};

  void add(String type, byte[] body) {
    switch (type) {
      case "eXIf" -> block = body;
      case "tEXt", "zTXt", "iTXt" -> add(PngText.of(type, body));
      default -> {} // no remark
    }
  }

  private void add(PngText text) {
    if (RAW_PROFILES.contains(text.keyword())) {
      rawProfile = text.rawProfile();
    } else if (text.keyword().equals("XML:com.adobe.xmp")) {
      xmp = text.text();
    }
  }

  Orientation orientation() {
    return Orientation.stated(block.length > 0 ? block : rawProfile, xmp);
  }
}
