package org.dino4j.losses.dino;

import java.util.Arrays;

/**
 * DINO's loss in double precision, one pair of views after the other, as written in the paper
 * (Caron et al., arXiv:2104.14294, equations 1 to 4).
 */
record NaiveDinoLoss(double studentTemperature, double teacherTemperature, double[] center) {
  /** Mean cross-entropy over pairs of different views; logits by view, row, prototype. */
  double value(double[][][] student, double[][][] teacher) {
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < teacher.length; i++) {
      for (int j = 0; j < student.length; j++) {
        if (i != j) {
          sum += crossEntropy(student[j], teacher[i]);
          pairs++;
        }
      }
    }
    return sum / pairs;
  }

  /** Mean entropy of what the teacher says. */
  double teacherEntropy(double[][][] teacher) {
    return Arrays.stream(teacher)
        .flatMap(Arrays::stream)
        .mapToDouble(this::entropy)
        .average()
        .orElseThrow();
  }

  private double entropy(double[] logits) {
    return -Arrays.stream(teacherSays(logits)).map(q -> q * Math.log(q)).sum();
  }

  private double crossEntropy(double[][] student, double[][] teacher) {
    double sum = 0;
    for (int row = 0; row < student.length; row++) {
      double[] q = teacherSays(teacher[row]);
      double[] p = softmax(student[row], studentTemperature);
      for (int k = 0; k < q.length; k++) {
        sum -= q[k] * Math.log(p[k]);
      }
    }
    return sum / student.length;
  }

  private double[] teacherSays(double[] logits) {
    double[] centred = new double[logits.length];
    Arrays.setAll(centred, k -> logits[k] - center[k]);
    return softmax(centred, teacherTemperature);
  }

  private static double[] softmax(double[] logits, double temperature) {
    double largest = Arrays.stream(logits).max().orElseThrow();
    double[] powers =
        Arrays.stream(logits).map(x -> Math.exp((x - largest) / temperature)).toArray();
    double sum = Arrays.stream(powers).sum();
    return Arrays.stream(powers).map(power -> power / sum).toArray();
  }
}
