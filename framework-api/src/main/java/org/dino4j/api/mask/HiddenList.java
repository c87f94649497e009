package org.dino4j.api.mask;

/**
 * The hidden patches of some images as a list: what is left over points at patch 0 with weight 0.
 *
 * @param places flat, over all images
 * @param weights one over the number of hidden patches of the same image
 * @param count how many patches are hidden
 */
public record HiddenList(int[] places, float[] weights, int count) {
  /**
   * Lists them.
   *
   * @param most length of the list; where more are hidden, those beyond it are only counted
   */
  public static HiddenList of(Masks masks, int most) {
    int[] places = new int[most];
    float[] weights = new float[most];
    int found = 0;
    for (int image = 0; image < masks.images(); image++) {
      float weight = 1f / masks.count(image);
      int first = image * masks.grid().cells();
      for (int place = first; place < first + masks.grid().cells(); place++) {
        if (masks.hidden()[place] && found++ < most) {
          places[found - 1] = place;
          weights[found - 1] = weight;
        }
      }
    }
    return new HiddenList(places, weights, found);
  }
}
