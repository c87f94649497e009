package org.dino4j.api.weights;

/** How a first layer is made of one for pictures with another number of channels. */
public enum ChannelFit {
  REFUSE,
  /** Each channel gets the mean of the file's, scaled so that equal channels give the same sums. */
  MEAN,
  /** The file's channels again and again, scaled alike. */
  REPEAT,
  /** The file's channels as they are, zero for those beyond them. */
  ZERO
}
