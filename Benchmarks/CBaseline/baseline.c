#include "baseline.h"

#include <math.h>
#include <string.h>

#define ALWAYS static inline __attribute__((always_inline))

ALWAYS double clamped(double percent) {
  return percent < 0 ? 0 : percent > 100 ? 100 : percent;
}

ALWAYS double rising(double reached, double target) {
  return target > 0 ? clamped(reached / target * 100) : NAN;
}

ALWAYS double falling(double reached, double target) {
  return target > 0 ? clamped((2 * target - reached) / target * 100) : NAN;
}

ALWAYS double within(double reached, double lower, double upper) {
  if (lower <= reached && reached <= upper) return 100;
  return reached > upper ? falling(reached, upper) : rising(reached, lower);
}

ALWAYS void own(const struct baseline_forest *f, long slot, double *out, const long periods) {
  const long row = f->own_row[slot];
  if (row < 0) {
    for (long p = 0; p < periods; p++) out[p] = NAN;
    return;
  }
  const double *r = f->realisasi + row * periods;
  const double *lower = f->lower + row * periods, *upper = f->upper + row * periods;
  switch (f->polarity[row]) {
    case 0:
      for (long p = 0; p < periods; p++) out[p] = rising(r[p], lower[p]);
      break;
    case 1:
      for (long p = 0; p < periods; p++) out[p] = falling(r[p], upper[p]);
      break;
    default:
      for (long p = 0; p < periods; p++) out[p] = within(r[p], lower[p], upper[p]);
  }
}

#define MOST 64  // periods at once

ALWAYS void combine(const struct baseline_forest *f, long slot, double *capaian,
                    const long periods) {
  const long begin = f->child_start[slot], end = f->child_start[slot + 1];
  const uint8_t step = f->step[slot];
  double *out = capaian + slot * periods;
  if (begin == end || step == 3) return;
  double sum[MOST], weight[MOST];
  if (step == 0) {
    for (long p = 0; p < periods; p++) sum[p] = weight[p] = 0;
    for (long child = begin; child < end; child++) {
      const double *below = capaian + f->child_slot[child] * periods;
      const double w = f->weight[child];
      for (long p = 0; p < periods; p++) {
        const int known = below[p] == below[p];
        sum[p] += known ? w * below[p] : 0;
        weight[p] += known ? w : 0;
      }
    }
    for (long p = 0; p < periods; p++) out[p] = out[p] == out[p] ? out[p] : sum[p] / weight[p];
    return;
  }
  const double sign = step == 1 ? 1 : -1;
  for (long p = 0; p < periods; p++) sum[p] = INFINITY;
  for (long child = begin; child < end; child++) {
    const double *below = capaian + f->child_slot[child] * periods;
    for (long p = 0; p < periods; p++) sum[p] = sign * below[p] < sum[p] ? sign * below[p] : sum[p];
  }
  for (long p = 0; p < periods; p++) {
    const double found = sum[p] == INFINITY ? NAN : sign * sum[p];
    out[p] = out[p] == out[p] ? out[p] : found;
  }
}

ALWAYS void roll(const struct baseline_forest *f, long first, long last, double *capaian,
                 const long periods) {
  for (long slot = last - 1; slot >= first; slot--) {
    own(f, slot, capaian + slot * periods, periods);
    combine(f, slot, capaian, periods);
  }
}

void baseline_capaian(const struct baseline_forest *f, long first, long last, double *capaian) {
  if (f->periods == 1) roll(f, first, last, capaian, 1);
  else if (f->periods == 20) roll(f, first, last, capaian, 20);
  else if (f->periods <= MOST) roll(f, first, last, capaian, f->periods);
}

void baseline_andil(const struct baseline_forest *f, long first, long last, const double *capaian,
                    const double *computed, double *andil) {
  for (long slot = first; slot < last; slot++) {
    const long begin = f->child_start[slot], end = f->child_start[slot + 1];
    if (begin == end) continue;
    const double share = andil[slot];
    const uint8_t step = f->step[slot];
    if (step == 3) {
      for (long child = begin; child < end; child++) andil[f->child_slot[child]] = 0;
      continue;
    }
    double sum = 0;
    if (step != 0) {
      for (long child = begin; child < end; child++)
        sum += capaian[f->child_slot[child]] == computed[slot];
      if (sum > 0) {
        for (long child = begin; child < end; child++)
          andil[f->child_slot[child]] =
              capaian[f->child_slot[child]] == computed[slot] ? share / sum : 0;
        continue;
      }
    }
    for (long child = begin; child < end; child++) sum += f->weight[child];
    for (long child = begin; child < end; child++)
      andil[f->child_slot[child]] = share / sum * f->weight[child];
  }
}

uint64_t baseline_read(const void *bytes, long count) {
  const char *at = bytes;
  uint64_t sums[8] = {0};
  long place = 0;
  for (; place + 64 <= count; place += 64) {
    uint64_t words[8];
    memcpy(words, at + place, 64);
    for (int lane = 0; lane < 8; lane++) sums[lane] ^= words[lane];
  }
  for (; place < count; place++) sums[0] ^= (uint64_t)at[place];
  return sums[0] ^ sums[1] ^ sums[2] ^ sums[3] ^ sums[4] ^ sums[5] ^ sums[6] ^ sums[7];
}

void baseline_write(void *bytes, long count) {
  double *at = bytes;
  for (long place = 0; place < count / 8; place++) at[place] = (double)place;
}
