package usher.bot.nlu.learning;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Limited-memory BFGS (Nocedal and Wright, Numerical Optimization, algorithms 7.4 and 7.5) with a halving line search.
 *  @param rounds most steps to take; fewer when a step gains less than a hundred-thousandth */
record Descent(int rounds) {
  private static final int MEMORY = 6;
  private static final double LEAST_GAIN = 1e-5;
  private static final double ENOUGH = 1e-4;
  private static final int MOST_HALVINGS = 20;

  @SuppressWarnings("ArrayRecordComponent")
  private record Step(float[] move, float[] bend, double scale) {}

  /** Moves the weights, in place, to where the loss is least. */
  void minimise(Loss loss, float[] weights) {
    Deque<Step> memory = new ArrayDeque<>();
    float[] slope = new float[weights.length];
    double value = loss.at(weights, slope);
    for (int round = 0; round < rounds; round++) {
      float[] direction = direction(slope, memory);
      float[] before = weights.clone();
      float[] slopeBefore = slope.clone();
      double next = search(loss, weights, direction, slope, value, memory.isEmpty());
      if (value - next < LEAST_GAIN * Math.abs(value)) {
        return;
      }
      remember(memory, difference(weights, before), difference(slope, slopeBefore));
      value = next;
    }
  }

  private static double search(
      Loss loss, float[] weights, float[] direction, float[] slope, double value, boolean first) {
    double steepness = dot(slope, direction);
    double length = first ? 1 / Math.sqrt(Math.max(1e-12, dot(slope, slope))) : 1;
    float[] start = weights.clone();
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      for (int i = 0; i < weights.length; i++) {
        weights[i] = start[i] + (float) length * direction[i];
      }
      double next = loss.at(weights, slope);
      if (next <= value + ENOUGH * length * steepness) {
        return next;
      }
      length /= 2;
    }
    System.arraycopy(start, 0, weights, 0, start.length);
    return value;
  }

  private static float[] direction(float[] slope, Deque<Step> memory) {
    float[] q = slope.clone();
    double[] alphas = new double[memory.size()];
    int i = 0;
    for (Step step : memory) {
      alphas[i] = step.scale * dot(step.move, q);
      add(-alphas[i++], step.bend, q);
    }
    double scale = memory.isEmpty() ? 1 : initialScale(memory.getFirst());
    for (int j = 0; j < q.length; j++) {
      q[j] *= (float) scale;
    }
    for (Iterator<Step> oldest = memory.descendingIterator(); oldest.hasNext(); ) {
      Step step = oldest.next();
      add(alphas[--i] - step.scale * dot(step.bend, q), step.move, q);
    }
    for (int j = 0; j < q.length; j++) {
      q[j] = -q[j];
    }
    return q;
  }

  private static double initialScale(Step latest) {
    return 1 / (latest.scale * dot(latest.bend, latest.bend));
  }

  private static void remember(Deque<Step> memory, float[] move, float[] bend) {
    double curvature = dot(move, bend);
    if (curvature <= 1e-12) {
      return;
    }
    memory.addFirst(new Step(move, bend, 1 / curvature));
    if (memory.size() > MEMORY) {
      memory.removeLast();
    }
  }

  private static float[] difference(float[] a, float[] b) {
    float[] result = new float[a.length];
    for (int i = 0; i < a.length; i++) {
      result[i] = a[i] - b[i];
    }
    return result;
  }

  /** Four sums side by side: one alone would wait for itself at each step. */
  private static double dot(float[] a, float[] b) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      s0 += (double) a[i] * b[i];
      s1 += (double) a[i + 1] * b[i + 1];
      s2 += (double) a[i + 2] * b[i + 2];
      s3 += (double) a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      s0 += (double) a[i] * b[i];
    }
    return s0 + s1 + s2 + s3;
  }

  private static void add(double factor, float[] from, float[] to) {
    float f = (float) factor;
    for (int i = 0; i < from.length; i++) {
      to[i] += f * from[i];
    }
  }
}
