package org.dino4j.data.decode;

/** What Adobe's marker in a JPEG says of four components. */
enum AdobeMark {
  NONE,
  CMYK,
  YCCK
}
